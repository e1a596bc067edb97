package io.minewatch.training.measure;

/**
 * How well one class is found.
 *
 * @param truths how many there are to find
 * @param ap50 average precision at IoU 0.5, over 101 steps of recall
 * @param threshold the score from which it is believed
 * @param recallSmall of those that span less than 40 pixels of the network's input; NaN without any
 * @param recallMedium 40 to 96 pixels
 * @param recallLarge more
 */
public record ClassScore(
        int truths,
        double ap50,
        double threshold,
        double precision,
        double recall,
        double recallSmall,
        double recallMedium,
        double recallLarge) {}
