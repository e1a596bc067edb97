package io.minewatch.detection.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;

/** A video file, read from its beginning to its end. The door of this room; one thread only, and close it. */
public final class VideoFile implements AutoCloseable {

    static {
        // What libav remarks on a damaged file is counted and told in our words.
        av_log_set_level(AV_LOG_QUIET);
    }

    /** A container's own idea of its length is not exact; missing more than this is a file that was cut off. */
    private static final double MISSING_SECONDS = 2;

    private final double everySeconds;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();
    private final int stream;
    private final StillDecoder decoder;
    private double nextSecond;
    private double lastSecond;
    private boolean drained;

    private VideoFile(AVFormatContext context, double everySeconds) throws UnreadableVideoException {
        this.context = context;
        this.everySeconds = everySeconds;
        this.stream = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        if (stream < 0) {
            throw new UnreadableVideoException("no video in it");
        }
        this.decoder = new StillDecoder(context, context.streams(stream));
    }

    /**
     * Opens a video.
     *
     * @param everySeconds at most one picture in so many seconds is taken out
     * @throws IOException when there is no such file, or it is no video
     */
    public static VideoFile open(Path file, double everySeconds) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableVideoException("an empty file is no video");
        }
        var context = new AVFormatContext(null);
        int opened = avformat_open_input(
                context, file.toAbsolutePath().toString(), (AVInputFormat) null, (AVDictionary) null);
        if (opened < 0) {
            throw new UnreadableVideoException("not a video that can be read");
        }
        try {
            if (avformat_find_stream_info(context, (PointerPointer<?>) null) < 0) {
                throw new UnreadableVideoException("not a video that can be read");
            }
            return new VideoFile(context, everySeconds);
        } catch (UnreadableVideoException e) {
            avformat_close_input(context);
            throw e;
        }
    }

    /**
     * The next picture; empty at the end.
     *
     * @throws UnreadableVideoException when something is wrong with the rest, or was with pictures passed over
     */
    public Optional<Still> next() throws UnreadableVideoException {
        while (true) {
            var seconds = decoder.nextPicture();
            if (seconds.isPresent()) {
                lastSecond = seconds.getAsDouble();
                if (lastSecond >= nextSecond - 1e-6) {
                    nextSecond = Math.max(nextSecond + everySeconds, lastSecond + everySeconds / 2);
                    return Optional.of(decoder.still(lastSecond));
                }
            } else if (drained) {
                checkWhole();
                return Optional.empty();
            } else {
                feed();
            }
        }
    }

    /** How long it says to be, in seconds; 0 when it does not say, as raw streams do not. */
    public double seconds() {
        long duration = context.duration();
        return duration == AV_NOPTS_VALUE ? 0 : Math.max(0, (double) duration / AV_TIME_BASE);
    }

    private void feed() throws UnreadableVideoException {
        int result = av_read_frame(context, packet);
        if (result < 0) {
            decoder.drain();
            drained = true;
            if (result != AVERROR_EOF()) {
                throw new UnreadableVideoException("cannot be read on after second %s".formatted(at(lastSecond)));
            }
            return;
        }
        try {
            if (packet.stream_index() == stream) {
                decoder.take(packet);
            }
        } finally {
            av_packet_unref(packet);
        }
    }

    private void checkWhole() throws UnreadableVideoException {
        if (decoder.pictures() == 0) {
            throw new UnreadableVideoException("no picture in it can be decoded");
        }
        if (lastSecond + MISSING_SECONDS < seconds()) {
            throw new UnreadableVideoException(
                    "cut off: it ends at second %s of %s".formatted(at(lastSecond), at(seconds())));
        }
        if (decoder.damaged() > 0) {
            throw new UnreadableVideoException(
                    "damaged: %d of its pictures were passed over".formatted(decoder.damaged()));
        }
    }

    private static String at(double second) {
        return String.format(Locale.ROOT, "%.1f", second);
    }

    @Override
    public void close() {
        decoder.close();
        av_packet_free(packet);
        avformat_close_input(context);
    }
}
