package io.minewatch.simulator.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A stretch of video that begins with a key frame and can be played over and over. */
public final class Clip {

    private final Codec codec;
    private final double framesPerSecond;
    private final List<AccessUnit> pictures;
    private final String format;

    private Clip(Codec codec, double framesPerSecond, byte[] stream) {
        var units = AnnexB.units(stream);
        this.codec = codec;
        this.framesPerSecond = framesPerSecond;
        this.pictures = AnnexB.pictures(codec, units).stream()
                .map(picture -> AccessUnit.of(codec, picture))
                .toList();
        if (pictures.isEmpty() || !pictures.getFirst().key()) {
            throw new IllegalArgumentException("a clip must begin with a key frame");
        }
        this.format = ParameterSets.of(codec, units).asFormatParameters();
    }

    /** A clip from the class path; H.265 if its name ends so. */
    public static Clip fromResource(String name, double framesPerSecond) {
        try (var stream = Clip.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no clip on the class path: " + name);
            }
            return new Clip(Codec.ofFileName(name), framesPerSecond, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clip from a file; H.265 if its name ends so. */
    public static Clip fromFile(Path file, double framesPerSecond) {
        try {
            return new Clip(Codec.ofFileName(file.toString()), framesPerSecond, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eight seconds of a test card, 320 by 180 at 10 frames per second, across which a box runs. */
    public static Clip moving(Codec codec) {
        return fromResource("/test-pattern/moving." + codec.name().replace("H", "h"), 10);
    }

    /** Eight seconds of a test card on which nothing moves. */
    public static Clip still(Codec codec) {
        return fromResource("/test-pattern/still." + codec.name().replace("H", "h"), 10);
    }

    public Codec codec() {
        return codec;
    }

    public double framesPerSecond() {
        return framesPerSecond;
    }

    /** How many pictures it has. */
    public int length() {
        return pictures.size();
    }

    /** How long it plays before it begins again. */
    public Duration duration() {
        return Duration.ofNanos(Math.round(length() * 1e9 / framesPerSecond));
    }

    /** The picture at a position that may lie beyond the end. */
    AccessUnit pictureAt(long position) {
        return pictures.get(Math.floorMod(position, pictures.size()));
    }

    /** Description of the stream (RFC 4566), as DESCRIBE answers it. */
    String description() {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=probe",
                "t=0 0",
                "a=range:npt=now-",
                "m=video 0 RTP/AVP 96",
                "c=IN IP4 0.0.0.0",
                "a=rtpmap:96 " + codec + "/90000",
                "a=framerate:" + framesPerSecond,
                "a=fmtp:96 " + format,
                "a=control:track0",
                "");
    }
}
