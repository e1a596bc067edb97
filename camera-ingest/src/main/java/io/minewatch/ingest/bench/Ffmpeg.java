package io.minewatch.ingest.bench;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The program {@code ffmpeg}: reads clips, and compresses pictures the way a camera does. */
final class Ffmpeg {

    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final int PIXELS = WIDTH * HEIGHT;

    private static final String SIZE = WIDTH + "x" + HEIGHT;
    /** An access unit delimiter begins each picture. */
    private static final int DELIMITER = 9;

    private Ffmpeg() {}

    /** A picture for each second of a clip: its brightness, 640 × 360. */
    static List<byte[]> seconds(Path clip, double framesPerSecond) throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        if (clip.toString().endsWith(".h264")) {
            command.addAll(List.of("-framerate", String.valueOf(framesPerSecond)));
        }
        command.addAll(List.of("-i", clip.toString(), "-vf", "fps=1:round=up,scale=" + SIZE, "-pix_fmt", "gray"));
        command.addAll(List.of("-f", "rawvideo", "-"));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var pictures = new ArrayList<byte[]>();
        try (var in = process.getInputStream()) {
            for (var picture = in.readNBytes(PIXELS); picture.length == PIXELS; picture = in.readNBytes(PIXELS)) {
                pictures.add(picture);
            }
        }
        await(process);
        return pictures;
    }

    /** Compresses pictures as keyframes (H.264), a second apart. */
    static List<Keyframe> keyframes(Iterable<byte[]> pictures, Instant start) throws IOException {
        var command = List.of(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "gray",
                "-s",
                SIZE,
                "-r",
                "1",
                "-i",
                "-",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-tune",
                "zerolatency",
                "-g",
                "1",
                "-crf",
                "28",
                "-pix_fmt",
                "yuv420p",
                "-x264-params",
                "repeat-headers=1:aud=1",
                "-f",
                "h264",
                "-");
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var stream = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
            for (var picture : pictures) {
                out.write(picture);
            }
        }
        var keyframes = cut(stream.join(), start);
        await(process);
        return keyframes;
    }

    private static byte[] readAll(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static List<Keyframe> cut(byte[] stream, Instant start) {
        var keyframes = new ArrayList<Keyframe>();
        int from = nextDelimiter(stream, 0);
        while (from < stream.length) {
            int to = nextDelimiter(stream, from + 4);
            var at = start.plusSeconds(keyframes.size());
            keyframes.add(new Keyframe(Codec.H264, new byte[0], Arrays.copyOfRange(stream, from, to), at, null));
            from = to;
        }
        return keyframes;
    }

    private static int nextDelimiter(byte[] stream, int from) {
        for (int i = from; i + 3 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1 && (stream[i + 3] & 0x1f) == DELIMITER) {
                return i;
            }
        }
        return stream.length;
    }

    private static void await(Process process) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg failed: exit status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
