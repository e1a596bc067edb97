package io.minewatch.ingest.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One picture as the camera encoded it, whole in itself.
 *
 * @param parameterSets what the camera announced before it played, Annex B; may be empty
 * @param data the picture, Annex B, often with its own parameter sets before it
 * @param receivedAt by our clock
 * @param sentAt by the camera's clock, once it has told the time (RTCP sender report)
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares keyframes, and copying them is what costs.
public record Keyframe(
        Codec codec,
        byte[] parameterSets,
        byte[] data,
        Instant receivedAt,
        @Nullable Instant sentAt) {

    private static final int HEADERS = 4096;

    /**
     * Whether a decoder that has just served another camera can decode it. Without its own parameter sets it would come
     * out in the other one's shape.
     */
    public boolean isSelfContained() {
        return holdsParameterSet(parameterSets) || holdsParameterSet(data);
    }

    private boolean holdsParameterSet(byte[] bytes) {
        int end = Math.min(bytes.length, HEADERS) - 3;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1 && codec.isParameterSet(bytes[i + 3])) {
                return true;
            }
        }
        return false;
    }
}
