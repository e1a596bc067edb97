package io.minewatch.registry.exchange.judge;

import io.minewatch.registry.exchange.format.Remark;
import java.util.Collection;

/** What is to become of a row. */
public enum Verdict {
    /** It is stored as it stands. */
    FINE,
    /** It is stored as it was mended, which is shown. */
    REPAIRED,
    /** A person decides. */
    UNDECIDED,
    /** It cannot be stored. */
    REFUSED;

    /** The verdict on what all these remarks were made about: that of the gravest. */
    public static Verdict of(Collection<Remark> remarks) {
        return remarks.stream().map(Verdict::of).max(Verdict::compareTo).orElse(FINE);
    }

    private static Verdict of(Remark remark) {
        return switch (remark.weight()) {
            case NOTE -> FINE;
            case REPAIR -> REPAIRED;
            case DOUBT -> UNDECIDED;
            case FAULT -> REFUSED;
        };
    }
}
