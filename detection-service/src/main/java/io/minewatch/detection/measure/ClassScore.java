package io.minewatch.detection.measure;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.measure.Judged.CurvePoint;
import io.minewatch.detection.measure.SmallestSize.RecallAtSize;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well one class is found.
 *
 * @param threshold the operating threshold
 * @param rates what is right and wrong at it
 * @param sizes all sizes first, then {@link SizeRange#PARTS}
 * @param curve precision over recall, all sizes
 * @param recallBySize at the operating threshold
 * @param smallestSize found with a recall of 0.8, pixels of the network's input
 */
public record ClassScore(
        MachineClass machine,
        double threshold,
        Rates rates,
        List<SizeScore> sizes,
        List<CurvePoint> curve,
        List<RecallAtSize> recallBySize,
        OptionalDouble smallestSize) {

    private static final int STRICTEST = 95;

    /** Judges one class on all pictures. */
    public static ClassScore of(MachineClass machine, List<Exhibit> exhibits, double threshold) {
        var judged = Judge.of(machine).judge(exhibits);
        var sizes = new ArrayList<SizeScore>();
        sizes.add(sizeScore(machine, SizeRange.ALL, exhibits, threshold));
        SizeRange.PARTS.forEach(part -> sizes.add(sizeScore(machine, part, exhibits, threshold)));
        var recallBySize = SmallestSize.curve(judged.targets(), threshold);
        return new ClassScore(
                machine,
                threshold,
                judged.at(threshold),
                sizes,
                judged.curve(),
                recallBySize,
                SmallestSize.of(recallBySize));
    }

    /** Of all sizes. */
    public SizeScore overall() {
        return sizes.getFirst();
    }

    private static SizeScore sizeScore(
            MachineClass machine, SizeRange range, List<Exhibit> exhibits, double threshold) {
        var usual = new Judge(machine, Judge.FOUND, range).judge(exhibits);
        double sum = 0;
        int steps = 0;
        for (int percent = 50; percent <= STRICTEST; percent += 5, steps++) {
            sum += new Judge(machine, percent / 100.0, range).judge(exhibits).averagePrecision();
        }
        return new SizeScore(range, usual.averagePrecision(), sum / steps, usual.at(threshold));
    }

    /**
     * How well those of some sizes are found.
     *
     * @param ap50 average precision where half an overlap is enough; NaN without any to find
     * @param ap5095 mean of the average precisions at 0.50, 0.55, … 0.95
     * @param rates at the operating threshold
     */
    public record SizeScore(SizeRange range, double ap50, double ap5095, Rates rates) {}
}
