package io.minewatch.detection.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Makes JPEGs of decoded pictures, about as good as those of the probes' frames. */
final class StillEncoder implements AutoCloseable {

    private static final int QUALITY = 92;

    private final SwsContext context = sws_alloc_context();
    private final AVFrame bgr = av_frame_alloc();

    StillEncoder() {
        context.flags(SWS_BICUBIC);
    }

    byte[] jpeg(AVFrame frame) {
        fit(frame.width(), frame.height());
        require(sws_scale_frame(context, bgr, frame));
        try (var pixels = new Mat(bgr.height(), bgr.width(), CV_8UC3, bgr.data(0), bgr.linesize(0));
                var quality = new IntPointer(IMWRITE_JPEG_QUALITY, QUALITY);
                var file = new BytePointer()) {
            imencode(".jpg", pixels, file, quality);
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }

    private void fit(int width, int height) {
        if (bgr.width() != width || bgr.height() != height) {
            av_frame_unref(bgr);
            bgr.width(width);
            bgr.height(height);
            bgr.format(AV_PIX_FMT_BGR24);
            require(av_frame_get_buffer(bgr, 0));
        }
    }

    private static void require(int result) {
        if (result < 0) {
            throw new IllegalStateException("libswscale cannot convert a picture: error " + result);
        }
    }

    @Override
    public void close() {
        av_frame_free(bgr);
        sws_free_context(context);
    }
}
