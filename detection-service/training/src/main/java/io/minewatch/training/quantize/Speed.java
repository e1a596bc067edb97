package io.minewatch.training.quantize;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;

/**
 * What a pass costs, in milliseconds of one core: not of the clock, which other programs stretch.
 *
 * @param original median of the passes of the network as it was
 * @param bytes the same of the one in eight bits, measured in turn with it
 */
record Speed(double original, double bytes) {

    private static final int WARM = 5;
    private static final int PASSES = 60;

    static Speed of(byte[] original, byte[] bytes, Input picture, int batch) throws OrtException {
        try (var first = session(original);
                var second = session(bytes)) {
            var times = new double[2][PASSES];
            for (int i = -WARM; i < PASSES; i++) {
                double a = milliseconds(first, picture, batch);
                double b = milliseconds(second, picture, batch);
                if (i >= 0) {
                    times[0][i] = a;
                    times[1][i] = b;
                }
            }
            return new Speed(median(times[0]), median(times[1]));
        }
    }

    /** One thread that does not spin, as in the service. */
    private static OrtSession session(byte[] onnx) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(onnx, options);
        }
    }

    private static double milliseconds(OrtSession session, Input picture, int batch) throws OrtException {
        try (var tensor = picture.tensor(batch)) {
            var clock = ManagementFactory.getThreadMXBean();
            long start = clock.getCurrentThreadCpuTime();
            try (var _ = session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
                return (clock.getCurrentThreadCpuTime() - start) / 1e6 / batch;
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    @Override
    public String toString() {
        return "a pass: %.1f ms of one core, was %.1f ms".formatted(bytes, original);
    }
}
