package io.minewatch.ingest.frame;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/** Turns a frame into one of another size or format. It sets itself up anew when the cameras' sizes differ. */
final class Scaler implements AutoCloseable {

    private final int format;
    private final SwsContext context = sws_alloc_context();
    private final AVFrame result = av_frame_alloc();

    Scaler(int format, int flags) {
        this.format = format;
        context.flags(flags);
    }

    /** The frame in another size; it stays this scaler's and is good until the next call. */
    AVFrame scale(AVFrame frame, int width, int height) {
        if (result.width() != width || result.height() != height) {
            av_frame_unref(result);
            result.width(width);
            result.height(height);
            result.format(format);
            result.color_range(AVCOL_RANGE_JPEG);
            require(av_frame_get_buffer(result, 0));
        }
        require(sws_scale_frame(context, result, frame));
        return result;
    }

    private static void require(int result) {
        if (result < 0) {
            throw new IllegalStateException("libswscale cannot convert a frame: error " + result);
        }
    }

    @Override
    public void close() {
        av_frame_free(result);
        sws_free_context(context);
    }
}
