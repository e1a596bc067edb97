package io.minewatch.training.augment;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import io.minewatch.training.picture.Picture;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What a camera's H.264 encoder leaves of a picture: a key frame, encoded and decoded again. */
final class CameraEncoder {

    private static final String ENCODER = "libopenh264";
    private static final int ENOUGH_BITS = 100_000_000;

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private CameraEncoder() {}

    /**
     * Encodes a picture and puts what is left of it in its place.
     *
     * @param picture of even width and height
     * @param quantiser of H.264, up to 51: 24 is hardly seen, 40 is a poor camera on a thin line
     */
    static void pass(Picture picture, int quantiser) {
        AVFrame before = frame(picture.width(), picture.height(), AV_PIX_FMT_YUV420P);
        AVFrame colours = frame(picture.width(), picture.height(), AV_PIX_FMT_BGR24);
        AVFrame after = av_frame_alloc();
        AVPacket packet = av_packet_alloc();
        try {
            copyIn(picture, colours);
            convert(before, colours);
            encode(before, quantiser, packet);
            decode(packet, after);
            convert(colours, after);
            copyOut(colours, picture);
        } finally {
            av_packet_free(packet);
            av_frame_free(after);
            av_frame_free(colours);
            av_frame_free(before);
        }
    }

    private static void encode(AVFrame frame, int quantiser, AVPacket packet) {
        var encoder = avcodec_find_encoder_by_name(ENCODER);
        AVCodecContext context = avcodec_alloc_context3(encoder);
        try {
            context.width(frame.width()).height(frame.height()).pix_fmt(AV_PIX_FMT_YUV420P);
            context.time_base().num(1).den(25);
            context.thread_count(1);
            context.bit_rate(ENOUGH_BITS);
            context.qmin(quantiser).qmax(quantiser);
            open(context, encoder);
            require(avcodec_send_frame(context, frame));
            require(avcodec_send_frame(context, null));
            require(avcodec_receive_packet(context, packet));
        } finally {
            avcodec_free_context(context);
        }
    }

    private static void decode(AVPacket packet, AVFrame frame) {
        var decoder = avcodec_find_decoder(AV_CODEC_ID_H264);
        AVCodecContext context = avcodec_alloc_context3(decoder);
        try {
            context.thread_count(1);
            open(context, decoder);
            require(avcodec_send_packet(context, packet));
            require(avcodec_send_packet(context, null));
            require(avcodec_receive_frame(context, frame));
        } finally {
            avcodec_free_context(context);
        }
    }

    private static void open(AVCodecContext context, AVCodec codec) {
        require(avcodec_open2(context, codec, (AVDictionary) null));
    }

    private static AVFrame frame(int width, int height, int format) {
        AVFrame frame = av_frame_alloc();
        frame.width(width).height(height).format(format);
        require(av_frame_get_buffer(frame, 0));
        return frame;
    }

    private static void convert(AVFrame target, AVFrame source) {
        var context = sws_alloc_context();
        try {
            context.flags(SWS_BILINEAR);
            require(sws_scale_frame(context, target, source));
        } finally {
            sws_free_context(context);
        }
    }

    private static void copyIn(Picture picture, AVFrame frame) {
        int row = 3 * picture.width();
        for (int y = 0; y < picture.height(); y++) {
            frame.data(0).position((long) y * frame.linesize(0)).put(picture.bgr(), y * row, row);
        }
    }

    private static void copyOut(AVFrame frame, Picture picture) {
        int row = 3 * picture.width();
        for (int y = 0; y < picture.height(); y++) {
            frame.data(0).position((long) y * frame.linesize(0)).get(picture.bgr(), y * row, row);
        }
    }

    private static void require(int result) {
        if (result < 0) {
            throw new IllegalStateException("a picture does not pass through H.264: error " + result);
        }
    }
}
