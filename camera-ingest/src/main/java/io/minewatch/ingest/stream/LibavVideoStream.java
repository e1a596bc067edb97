package io.minewatch.ingest.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_PRFT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVProducerReferenceTime;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/** A camera that libav has opened. Owns the context, the packet and the deadline from the moment it is made. */
final class LibavVideoStream implements VideoStream {

    private final AVFormatContext context;
    private final Deadline deadline;
    private final Duration stalledAfter;
    private final InstantSource clock;
    private final int video;
    private final Codec codec;
    private final byte[] parameterSets;
    private final AVPacket packet;

    /** On failure the caller closes the context. */
    LibavVideoStream(AVFormatContext context, Deadline deadline, Duration stalledAfter, InstantSource clock)
            throws StreamFailure {
        this.context = context;
        this.deadline = deadline;
        this.stalledAfter = stalledAfter;
        this.clock = clock;
        this.video = findVideo(context);
        var parameters = context.streams(video).codecpar();
        this.codec = codecOf(parameters);
        this.parameterSets = bytes(parameters.extradata(), parameters.extradata_size());
        this.packet = av_packet_alloc();
    }

    @Override
    public Optional<Keyframe> next(Duration patience) throws StreamFailure {
        long start = System.nanoTime();
        deadline.renew(stalledAfter);
        while (System.nanoTime() - start < patience.toNanos()) {
            int result = av_read_frame(context, packet);
            if (deadline.isOver()) {
                // Even with a packet: when reading ends, libav hands out the last one it held back.
                av_packet_unref(packet);
                throw deadline.isStopped()
                        ? new StreamFailure(Kind.STOPPED, "stopped")
                        : new StreamFailure(Kind.STALLED, "silent");
            }
            if (result < 0 && result != AVERROR_EAGAIN()) {
                throw LibavErrors.reading(result);
            }
            try {
                if (result >= 0 && packet.stream_index() == video) {
                    deadline.renew(stalledAfter);
                    if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
                        return Optional.of(keyframe());
                    }
                }
            } finally {
                av_packet_unref(packet);
            }
        }
        return Optional.empty();
    }

    private Keyframe keyframe() {
        return new Keyframe(
                codec,
                parameterSets,
                bytes(packet.data(), packet.size()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                sentAt());
    }

    /** The wall time of this very picture, which libav works out from the last RTCP sender report. */
    private @Nullable Instant sentAt() {
        try (var size = new SizeTPointer(1)) {
            BytePointer data = av_packet_get_side_data(packet, AV_PKT_DATA_PRFT, size);
            if (data == null || data.isNull()) {
                return null;
            }
            long micros = new AVProducerReferenceTime(data).wallclock();
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MILLIS);
        }
    }

    private static int findVideo(AVFormatContext context) throws StreamFailure {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (context.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
                return i;
            }
        }
        throw new StreamFailure(Kind.NO_VIDEO, "no-video");
    }

    private static Codec codecOf(AVCodecParameters parameters) throws StreamFailure {
        return switch (parameters.codec_id()) {
            case AV_CODEC_ID_H264 -> Codec.H264;
            case AV_CODEC_ID_HEVC -> Codec.H265;
            default -> throw new StreamFailure(Kind.NO_VIDEO, "other-codec");
        };
    }

    private static byte[] bytes(@Nullable BytePointer data, int size) {
        if (data == null || data.isNull()) {
            return new byte[0];
        }
        var bytes = new byte[size];
        data.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        deadline.renew(Duration.ofSeconds(2));
        av_packet_free(packet);
        avformat_close_input(context);
        deadline.close();
    }
}
