package io.minewatch.alert.alert;

import io.minewatch.contract.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a person does.
 *
 * @param id made by the client, so that it can be sent twice
 * @param doneAt when it was done, by the client's clock
 */
public record Act(UUID id, Instant doneAt, Actor by) {}
