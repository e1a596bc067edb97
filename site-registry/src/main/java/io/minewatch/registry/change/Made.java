package io.minewatch.registry.change;

import io.minewatch.contract.Actor;
import java.time.Instant;

/**
 * A change that was made.
 *
 * @param what kind of change, and after a space the part of its subject that it was about
 * @param doneAt when it was done, by the clock of whoever made it
 * @param actor as they were then
 */
public record Made(Moment moment, String what, Instant doneAt, Actor actor) {}
