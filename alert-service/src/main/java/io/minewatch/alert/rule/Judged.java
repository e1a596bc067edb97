package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a sighting.
 *
 * @param as the first rule it meets, or why it needs no answer; counted, so that a quiet county can be told from a broken
 *     rule
 * @param hits all rules it meets
 * @param site in which it stood for certain, if that matters to others: what stands there is counted
 * @param spot where it was last, or {@code null} when it could not be placed or is no machine
 */
public record Judged(
        String as,
        List<Hit> hits,
        @Nullable SiteId site,
        @Nullable Spot spot) {

    public Judged {
        hits = List.copyOf(hits);
    }

    static Judged harmless(Why why) {
        return new Judged(why.name(), List.of(), null, null);
    }

    /** Why a sighting needs no answer. */
    enum Why {
        NOT_A_MACHINE,
        LICENSED,
        PARKED,
        PASSING,
        FAR_FROM_BANNED_SITES
    }
}
