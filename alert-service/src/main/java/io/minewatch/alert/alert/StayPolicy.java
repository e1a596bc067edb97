package io.minewatch.alert.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How long machines stayed at a place, over sightings of any track and in any order. Pure. */
public final class StayPolicy {

    private StayPolicy() {}

    /**
     * The unbroken stay that holds {@code now}: spans that overlap, or follow one another within {@code gap}.
     *
     * @param spans of all sightings at the place, {@code now} among them
     */
    public static Span stayAround(Span now, List<Span> spans, Duration gap) {
        var stay = now;
        var sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        boolean grew = true;
        while (grew) {
            var before = stay;
            for (var span : sorted) {
                if (span.isWithin(stay, gap)) {
                    stay = stay.with(span);
                }
            }
            grew = !stay.equals(before);
        }
        return stay;
    }

    /** From the first to the last instant. */
    public record Span(Instant from, Instant until) {

        /** How long. */
        public Duration length() {
            return Duration.between(from, until);
        }

        /** Whether an other span lies within. */
        boolean holds(Span other) {
            return !other.from.isBefore(from) && !other.until.isAfter(until);
        }

        /** Whether no more than {@code apart} lies between the two. */
        boolean isWithin(Span other, Duration apart) {
            return !other.from.isAfter(until.plus(apart)) && !other.until.isBefore(from.minus(apart));
        }

        /** From the first instant of both to the last. */
        Span with(Span other) {
            return new Span(
                    other.from.isBefore(from) ? other.from : from, other.until.isAfter(until) ? other.until : until);
        }
    }
}
