package io.minewatch.ingest.stream;

/** A camera that cannot be opened or read on. The message names the trouble, never the address or the login. */
public class StreamFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String detail;

    public StreamFailure(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
        this.detail = detail;
    }

    /** What the watcher has to decide by. */
    public Kind kind() {
        return kind;
    }

    /** A short word in small letters, for instance {@code no-route}. */
    public String detail() {
        return detail;
    }

    /** What kind of trouble it is. */
    public enum Kind {
        /** Nobody answers. */
        UNREACHABLE,
        /** Somebody answers and says no. */
        REFUSED,
        /** The camera wants another user or password. */
        WRONG_PASSWORD,
        /** It plays nothing that we can decode. */
        NO_VIDEO,
        /** It played and fell silent. */
        STALLED,
        /** It played and hung up. */
        DROPPED,
        /** We were told to stop. */
        STOPPED
    }
}
