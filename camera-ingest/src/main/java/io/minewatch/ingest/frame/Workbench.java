package io.minewatch.ingest.frame;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;

import io.minewatch.ingest.gate.Luma;
import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Everything native that it takes to make a picture. Used by one thread at a time, for one camera after another. */
final class Workbench implements AutoCloseable {

    static {
        // Damaged keyframes are counted; libav's remarks on each would fill the log.
        av_log_set_level(AV_LOG_QUIET);
    }

    private final int jpegScale;
    private final Map<Codec, KeyframeDecoder> decoders = new EnumMap<>(Codec.class);
    private final Scaler shrinking = new Scaler(AV_PIX_FMT_GRAY8, SWS_AREA);
    private final Scaler toJpegColours = new Scaler(AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR);
    private @Nullable JpegEncoder encoder;

    Workbench(int jpegScale) {
        this.jpegScale = jpegScale;
    }

    /** Decodes a keyframe; the picture is good until the next one. */
    Picture decode(Keyframe keyframe) throws UndecodableKeyframe {
        var decoder = decoders.computeIfAbsent(keyframe.codec(), KeyframeDecoder::new);
        return new OnBench(decoder.decode(keyframe));
    }

    private Luma shrink(AVFrame frame) {
        var small = shrinking.scale(frame, Luma.WIDTH, Luma.HEIGHT);
        int stride = small.linesize(0);
        // Each call into native code costs more than a row of pixels.
        var rows = new byte[stride * Luma.HEIGHT];
        small.data(0).get(rows);
        var values = new byte[Luma.PIXELS];
        for (int row = 0; row < Luma.HEIGHT; row++) {
            System.arraycopy(rows, row * stride, values, row * Luma.WIDTH, Luma.WIDTH);
        }
        return new Luma(values);
    }

    private byte[] compress(AVFrame frame) {
        // The encoder takes even sizes only, as cameras send them; an odd last row or column is not missed.
        var full = toJpegColours.scale(frame, frame.width() & ~1, frame.height() & ~1);
        var fitting = encoder;
        if (fitting == null || !fitting.fits(full)) {
            if (fitting != null) {
                fitting.close();
            }
            fitting = new JpegEncoder(full.width(), full.height(), jpegScale);
            encoder = fitting;
        }
        return fitting.encode(full);
    }

    @Override
    public void close() {
        decoders.values().forEach(KeyframeDecoder::close);
        shrinking.close();
        toJpegColours.close();
        if (encoder != null) {
            encoder.close();
        }
    }

    private final class OnBench implements Picture {

        private final AVFrame frame;

        OnBench(AVFrame frame) {
            this.frame = frame;
        }

        @Override
        public int width() {
            return frame.width() & ~1;
        }

        @Override
        public int height() {
            return frame.height() & ~1;
        }

        @Override
        public Luma luma() {
            return shrink(frame);
        }

        @Override
        public byte[] jpeg() {
            return compress(frame);
        }
    }
}
