package io.minewatch.alert;

import io.minewatch.contract.Coded;
import org.jspecify.annotations.Nullable;

/** What was asked for is not done, and the asker is told why; nothing changed. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Coded what;
    private final @Nullable String field;

    private RefusedException(Kind kind, Coded what, @Nullable String field) {
        super(what.code() + " " + what.parameters());
        this.kind = kind;
        this.what = what;
        this.field = field;
    }

    /** There is no such thing, or it is none of the asker's business. */
    public static RefusedException notFound(String thing, Object id) {
        return new RefusedException(Kind.NOT_FOUND, new Coded(thing + ".unknown").with("id", id), null);
    }

    /** The thing has gone on since the asker looked at it. */
    public static RefusedException stale(long current) {
        return new RefusedException(Kind.CONFLICT, new Coded("revision.stale").with("revision", current), null);
    }

    /** As the thing stands, this cannot be done to it. */
    public static RefusedException conflict(Coded what) {
        return new RefusedException(Kind.CONFLICT, what, null);
    }

    /** The asker may not do this. */
    public static RefusedException forbidden(Coded what) {
        return new RefusedException(Kind.FORBIDDEN, what, null);
    }

    /** A value is not what it must be. */
    public static RefusedException invalid(String field, Coded what) {
        return new RefusedException(Kind.INVALID, what, field);
    }

    /** It was there and is no more what it was. */
    public static RefusedException gone(Coded what) {
        return new RefusedException(Kind.GONE, what, null);
    }

    public Kind kind() {
        return kind;
    }

    public Coded what() {
        return what;
    }

    public @Nullable String field() {
        return field;
    }

    /** In which way it is refused. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        INVALID,
        GONE
    }
}
