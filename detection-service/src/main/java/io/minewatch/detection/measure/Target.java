package io.minewatch.detection.measure;

/**
 * Something that was to be found.
 *
 * @param size side of the square that is as large, pixels of the picture
 * @param inputSize the same in pixels of the network's input
 * @param score with which it was found; 0 when it was missed
 */
public record Target(double size, double inputSize, double score) {

    /** Whether it was found at a threshold. */
    public boolean isFound(double threshold) {
        return score > 0 && score >= threshold;
    }
}
