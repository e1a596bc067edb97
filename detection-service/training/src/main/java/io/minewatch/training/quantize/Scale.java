package io.minewatch.training.quantize;

/**
 * How real numbers become bytes: {@code byte = round(value / step) + zero}.
 *
 * @param step between two neighbouring bytes, in the tensor's own unit
 * @param zero the byte that means nought, which must be exact: convolutions pad with it
 */
record Scale(float step, int zero) {

    /** Bytes 0 to 255 for a range, widened to hold nought. */
    static Scale unsigned(Range range) {
        double low = Math.min(0, range.low());
        double high = Math.max(0, range.high());
        float step = (float) ((high - low) / 255);
        if (!(step > 0)) {
            return new Scale(1, 0);
        }
        return new Scale(step, (int) Math.clamp(Math.round(-low / step), 0, 255));
    }

    /** The number that a value comes back as. */
    double rounded(double value) {
        return (Math.clamp(Math.rint(value / step) + zero, 0, 255) - zero) * step;
    }
}
