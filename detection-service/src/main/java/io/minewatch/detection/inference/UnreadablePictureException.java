package io.minewatch.detection.inference;

/** The bytes are no picture; trying again will not help. */
public final class UnreadablePictureException extends RuntimeException {

    public UnreadablePictureException(String message) {
        super(message);
    }
}
