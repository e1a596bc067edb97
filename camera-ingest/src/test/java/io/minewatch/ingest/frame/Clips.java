package io.minewatch.ingest.frame;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** Keyframes out of the simulator's test clips. */
public final class Clips {

    static final Instant RECEIVED_AT = Instant.parse("2026-05-01T08:00:00.250Z");

    private Clips() {}

    /** The first picture of a clip, with all that precedes it. */
    public static Keyframe keyframe(Codec codec) {
        var clip = read("/test-pattern/moving." + codec.name().toLowerCase(Locale.ROOT));
        return new Keyframe(codec, new byte[0], Arrays.copyOf(clip, secondPicture(codec, clip)), RECEIVED_AT, null);
    }

    private static int secondPicture(Codec codec, byte[] clip) {
        boolean started = false;
        for (int i = 0; i + 5 < clip.length; i++) {
            if (clip[i] == 0 && clip[i + 1] == 0 && clip[i + 2] == 1 && beginsPicture(codec, clip, i + 3)) {
                if (started) {
                    return i;
                }
                started = true;
            }
        }
        throw new IllegalArgumentException("a clip has two pictures");
    }

    private static boolean beginsPicture(Codec codec, byte[] clip, int unit) {
        return switch (codec) {
            case H264 -> (clip[unit] & 0x1f) <= 5 && (clip[unit] & 0x1f) >= 1 && clip[unit + 1] < 0;
            case H265 -> (clip[unit] >> 1 & 0x3f) < 32 && clip[unit + 2] < 0;
        };
    }

    private static byte[] read(String resource) {
        try (var stream = Clips.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
