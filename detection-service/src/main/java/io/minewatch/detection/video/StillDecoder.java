package io.minewatch.detection.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes one stream of pictures and makes JPEGs of those that are wanted. */
final class StillDecoder implements AutoCloseable {

    /** AV_FRAME_FLAG_CORRUPT, which JavaCPP leaves out. */
    private static final int DAMAGED = 1;

    /** Pictures a second, where a stream does not say. */
    private static final double USUAL_RATE = 25;

    private final AVStream stream;
    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();
    private final StillEncoder encoder = new StillEncoder();
    private final double rate;
    private double second = Double.NEGATIVE_INFINITY;
    private int pictures;
    private int damaged;

    StillDecoder(AVFormatContext format, AVStream stream) throws UnreadableVideoException {
        this.stream = stream;
        var codec = avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null || codec.isNull()) {
            throw new UnreadableVideoException("its kind of video is not known");
        }
        double told = av_q2d(av_guess_frame_rate(format, stream, null));
        this.rate = told > 0 ? told : USUAL_RATE;
        this.context = avcodec_alloc_context3(codec);
        if (avcodec_parameters_to_context(context, stream.codecpar()) < 0
                || avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            close();
            throw new UnreadableVideoException("its kind of video cannot be decoded");
        }
    }

    /** Takes a packet; all pictures of the one before must have been asked for. */
    void take(AVPacket packet) {
        if (avcodec_send_packet(context, packet) < 0) {
            damaged++;
        }
    }

    /** No more packets come: the pictures still inside come out. */
    void drain() {
        avcodec_send_packet(context, null);
    }

    /** Goes on to the next picture and tells its second; empty when it wants the next packet first. */
    OptionalDouble nextPicture() {
        while (true) {
            int result = avcodec_receive_frame(context, frame);
            if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
                return OptionalDouble.empty();
            }
            if (result < 0 || frame.decode_error_flags() != 0 || (frame.flags() & DAMAGED) != 0) {
                damaged++;
                if (result < 0) {
                    return OptionalDouble.empty();
                }
                continue;
            }
            second = Math.max(0, secondAfter(second));
            pictures++;
            return OptionalDouble.of(second);
        }
    }

    /** A raw stream knows no times: its pictures are taken to follow one another evenly. */
    private double secondAfter(double previous) {
        long time = frame.best_effort_timestamp();
        if (time == AV_NOPTS_VALUE) {
            return previous + 1 / rate;
        }
        long start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
        return (time - start) * av_q2d(stream.time_base());
    }

    /** The picture that {@link #nextPicture} went to. */
    Still still(double second) {
        return new Still(second, frame.width(), frame.height(), encoder.jpeg(frame));
    }

    int pictures() {
        return pictures;
    }

    int damaged() {
        return damaged;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(context);
        encoder.close();
    }
}
