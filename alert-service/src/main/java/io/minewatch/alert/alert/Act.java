package io.minewatch.alert.alert;

import io.minewatch.contract.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a person does.
 *
 * @param id made by the client, so that it can be sent twice
 * @param doneAt when it was done, by the client's clock
 * @param override whether it is to be done though somebody else looks at the alert
 */
public record Act(UUID id, Instant doneAt, Actor by, boolean override) {

    /** An act that gives way to whoever looks at the alert. */
    public Act(UUID id, Instant doneAt, Actor by) {
        this(id, doneAt, by, false);
    }
}
