package io.minewatch.training.quantize;

/**
 * A convolution's weights and biases as whole numbers, each output channel with a step of its own.
 *
 * @param weights -127 to 127, in the order of the floats
 * @param steps of the weights, one a channel
 * @param biases in units of the input's step times the channel's step, so that products add to them as they are
 */
record Weights(byte[] weights, float[] steps, int[] biases) {

    /** Half of what an int holds: the sum of products needs the other half. */
    private static final double LARGEST_BIAS = 1 << 30;

    static Weights of(float[] weights, float[] biases, float inputStep) {
        int channels = biases.length;
        int size = weights.length / channels;
        var whole = new byte[weights.length];
        var steps = new float[channels];
        var wholeBiases = new int[channels];
        for (int channel = 0; channel < channels; channel++) {
            double largest = 0;
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            double step = Math.max(largest / 127, Math.abs(biases[channel]) / LARGEST_BIAS / inputStep);
            steps[channel] = step > Float.MIN_NORMAL ? (float) step : 1;
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                whole[i] = (byte) Math.clamp(Math.rint(weights[i] / steps[channel]), -127, 127);
            }
            wholeBiases[channel] = (int) Math.rint(biases[channel] / ((double) inputStep * steps[channel]));
        }
        return new Weights(whole, steps, wholeBiases);
    }
}
