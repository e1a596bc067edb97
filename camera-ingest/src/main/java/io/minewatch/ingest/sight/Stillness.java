package io.minewatch.ingest.sight;

import io.minewatch.ingest.gate.Luma;

/**
 * Whether a picture is the one before once more. A living picture is never: of a scene at rest the sensor's noise alone
 * changes a third of the pixels. A replayed still may have a running clock written over it, which is a small part.
 */
final class Stillness {

    private static final double CLOCK = 0.03;

    private final byte[] before = new byte[Luma.PIXELS];
    private boolean begun;

    boolean isRepeated(Luma luma) {
        var now = luma.values();
        boolean repeated = begun && differing(before, now) <= CLOCK * Luma.PIXELS;
        begun = true;
        System.arraycopy(now, 0, before, 0, before.length);
        return repeated;
    }

    private static int differing(byte[] last, byte[] now) {
        int differing = 0;
        for (int i = 0; i < now.length; i++) {
            if (last[i] != now[i]) {
                differing++;
            }
        }
        return differing;
    }
}
