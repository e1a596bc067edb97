package io.minewatch.ingest.frame;

/** A keyframe that came, but not as a picture one could trust. */
public class UndecodableKeyframe extends Exception {

    private static final long serialVersionUID = 1;

    public UndecodableKeyframe(String message) {
        super(message);
    }
}
