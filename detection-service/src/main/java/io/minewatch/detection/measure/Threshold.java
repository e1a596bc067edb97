package io.minewatch.detection.measure;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lowest score from which on what is found is right often enough.
 *
 * @param score the threshold; NaN when nothing can be said
 * @param rates what was counted at it
 * @param surePrecision the precision is at least so much, with 95 % confidence (one-sided)
 */
public record Threshold(double score, Rates rates, double surePrecision, Basis basis) {

    /** One-sided 95 %. */
    private static final double Z = 1.645;

    /** What a threshold rests on. */
    public enum Basis {
        /** Even the lower end of the confidence interval reaches the target. */
        SURE,
        /** The target is reached as counted, but on too few detections to be sure of it. */
        TOO_FEW,
        /** No threshold reaches the target; this is the one of the best precision that is still sure of something. */
        OUT_OF_REACH
    }

    /**
     * Finds the threshold for a precision.
     *
     * @param precision the target, above 0 and below 1
     */
    public static Threshold forPrecision(Judged judged, double precision) {
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("a precision to aim at lies between 0 and 1: " + precision);
        }
        Threshold sure = null;
        Threshold counted = null;
        Threshold best = null;
        for (double score : scores(judged)) {
            var here = at(score, judged);
            sure = here.surePrecision >= precision ? here.on(Basis.SURE) : sure;
            counted = here.rates.precision() >= precision ? here.on(Basis.TOO_FEW) : counted;
            best = best == null || here.surePrecision > best.surePrecision ? here : best;
        }
        return firstOf(sure, counted, best);
    }

    private static Threshold at(double score, Judged judged) {
        var rates = judged.at(score);
        return new Threshold(
                score, rates, Wilson.lower(rates.right(), rates.right() + rates.wrong(), Z), Basis.OUT_OF_REACH);
    }

    private Threshold on(Basis better) {
        return new Threshold(score, rates, surePrecision, better);
    }

    private static Threshold firstOf(@Nullable Threshold sure, @Nullable Threshold counted, @Nullable Threshold best) {
        if (sure != null) {
            return sure;
        }
        if (counted != null) {
            return counted;
        }
        return best != null ? best : new Threshold(Double.NaN, new Rates(0, 0, 0), 0, Basis.OUT_OF_REACH);
    }

    /** Each that was given, highest first. */
    private static List<Double> scores(Judged judged) {
        return judged.calls().stream()
                .map(Call::score)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
