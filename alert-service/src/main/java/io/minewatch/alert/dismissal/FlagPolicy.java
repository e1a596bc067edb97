package io.minewatch.alert.dismissal;

import java.util.Collection;
import java.util.List;

/**
 * Where, or by whom, alerts are dismissed so much more often than elsewhere that chance hardly explains it. Pure.
 *
 * <p>Fisher's exact test, one-sided: if dismissals fell on alerts regardless of where, how likely would it be that at
 * least so many of them fell here? It is exact with few cases too, and takes into account that the rate elsewhere is known
 * from few. Since many places are looked at, one of them looks odd by chance; so the limit is divided by their number
 * (Bonferroni).
 */
final class FlagPolicy {

    private FlagPolicy() {}

    /**
     * What stands out, the oddest first.
     *
     * @param from fewer dismissals than this say nothing
     * @param below the chance of flagging anybody at all when dismissals fall everywhere alike
     */
    static List<Odd> flag(Collection<Tally> tallies, int from, double below) {
        int dismissed = tallies.stream().mapToInt(Tally::dismissed).sum();
        int decided = tallies.stream().mapToInt(Tally::decided).sum();
        return tallies.stream()
                .filter(t -> t.dismissed() >= from)
                .map(t -> new Odd(t, dismissed - t.dismissed(), decided - t.decided(), chance(t, dismissed, decided)))
                .filter(odd -> odd.chance() < below / tallies.size())
                .sorted((a, b) -> Double.compare(a.chance(), b.chance()))
                .toList();
    }

    /** Probability that at least so many of all dismissals fall on this one's alerts by chance. */
    static double chance(Tally tally, int dismissed, int decided) {
        double[] logFactorial = logFactorials(decided);
        double all = logChoose(logFactorial, decided, dismissed);
        double chance = 0;
        for (int k = tally.dismissed(); k <= Math.min(tally.decided(), dismissed); k++) {
            int others = decided - tally.decided();
            if (dismissed - k <= others) {
                chance += Math.exp(logChoose(logFactorial, tally.decided(), k)
                        + logChoose(logFactorial, others, dismissed - k)
                        - all);
            }
        }
        return Math.min(1, chance);
    }

    private static double logChoose(double[] logFactorial, int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    private static double[] logFactorials(int upTo) {
        var logs = new double[upTo + 1];
        for (int i = 1; i <= upTo; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }

    /**
     * How often a place's alerts were dismissed, or a person dismissed.
     *
     * @param key the place, or the person's subject
     * @param decided alerts that were dismissed or dealt with otherwise
     */
    record Tally(String key, String name, int dismissed, int decided) {}

    /** What stands out, beside what others did. */
    record Odd(Tally tally, int othersDismissed, int othersDecided, double chance) {}
}
