package io.minewatch.alert.dispatch;

import io.minewatch.contract.Coded;
import java.time.Instant;

/** Tells people outside the house, by whatever they have: an SMS gateway, a robot in a chat. */
public interface Notifier {

    /** Whether there is anywhere to tell. */
    boolean isConfigured();

    /**
     * Tells it once.
     *
     * @throws NotifyingFailedException when it did not get through; it is tried again later
     */
    void tell(Message message);

    /** What is told. */
    record Message(String id, String subject, Coded what, Instant raisedAt) {}

    /** It did not get through. */
    final class NotifyingFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotifyingFailedException(String message) {
            super(message);
        }

        NotifyingFailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
