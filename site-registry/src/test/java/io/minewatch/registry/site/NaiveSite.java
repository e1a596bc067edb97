package io.minewatch.registry.site;

import io.minewatch.contract.Validity;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A site as the simplest of models has it: everything that was ever said, in order, asked from the end. */
final class NaiveSite {

    private final List<Said> said = new ArrayList<>();

    /**
     * Something that was said.
     *
     * @param what a state, the side of a square, or a permit
     */
    record Said(Instant recordedAt, Validity valid, Object what) {}

    /** A permit as far as the model knows it. */
    record Paper(
            String id,
            Validity valid,
            @Nullable Validity renewal,
            @Nullable Instant appliedAt,
            List<Validity> rests) {}

    void say(Instant recordedAt, Validity valid, Object what) {
        said.add(new Said(recordedAt, valid, what));
    }

    SiteState.@Nullable Kind state(Instant asOf, Instant knownAt) {
        return (SiteState.Kind) last(SiteState.Kind.class, asOf, knownAt);
    }

    @Nullable
    Double side(Instant asOf, Instant knownAt) {
        return (Double) last(Double.class, asOf, knownAt);
    }

    private @Nullable Object last(Class<?> type, Instant asOf, Instant knownAt) {
        for (var one : said.reversed()) {
            if (type.isInstance(one.what()) && !one.recordedAt().isAfter(knownAt) && covers(one.valid(), asOf)) {
                return one.what();
            }
        }
        return null;
    }

    /** Each permit that was known, and whether it was in force. */
    Map<String, Boolean> permits(Instant asOf, Instant knownAt) {
        var permits = new TreeMap<String, Boolean>();
        for (var one : said) {
            if (one.what() instanceof Paper paper && !one.recordedAt().isAfter(knownAt)) {
                permits.put(paper.id(), isInForce(paper, asOf));
            }
        }
        return permits;
    }

    private static boolean isInForce(Paper paper, Instant asOf) {
        for (var rest : paper.rests()) {
            if (covers(rest, asOf)) {
                return false;
            }
        }
        if (covers(paper.valid(), asOf)) {
            return true;
        }
        var end = paper.valid().until();
        boolean late =
                end != null && paper.appliedAt() != null && paper.appliedAt().isAfter(end);
        return paper.renewal() != null && !late && covers(paper.renewal(), asOf);
    }

    private static boolean covers(Validity valid, Instant instant) {
        return valid.from().compareTo(instant) <= 0
                && (valid.until() == null || valid.until().compareTo(instant) > 0);
    }
}
