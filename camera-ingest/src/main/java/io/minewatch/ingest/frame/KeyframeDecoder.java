package io.minewatch.ingest.frame;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Decodes keyframes of any camera, one after another. It is emptied after each, so that nothing of one camera is left
 * when the next one's picture comes.
 */
final class KeyframeDecoder implements AutoCloseable {

    private static final int FIRST_BUFFER = 256 * 1024;
    /** AV_FRAME_FLAG_CORRUPT, which JavaCPP leaves out. */
    private static final int DAMAGED = 1;

    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private BytePointer buffer = new BytePointer(FIRST_BUFFER);

    KeyframeDecoder(Codec codec) {
        var decoder = avcodec_find_decoder(
                switch (codec) {
                    case H264 -> AV_CODEC_ID_H264;
                    case H265 -> AV_CODEC_ID_HEVC;
                });
        context = avcodec_alloc_context3(decoder);
        context.thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        if (avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
            close();
            throw new IllegalStateException("libav has no decoder for " + codec);
        }
    }

    /** Decodes a keyframe into a native frame, which stays this decoder's and is good until the next call. */
    AVFrame decode(Keyframe keyframe) throws UndecodableKeyframe {
        if (!keyframe.isSelfContained()) {
            throw new UndecodableKeyframe("keyframe without parameter sets");
        }
        fill(keyframe.parameterSets(), keyframe.data());
        try {
            // Nothing follows: draining makes the decoder hand out the one picture at once.
            boolean taken = avcodec_send_packet(context, packet) >= 0 && avcodec_send_packet(context, null) >= 0;
            if (!taken || avcodec_receive_frame(context, frame) < 0) {
                throw new UndecodableKeyframe("no picture in the keyframe");
            }
        } finally {
            avcodec_flush_buffers(context);
        }
        if (frame.decode_error_flags() != 0 || (frame.flags() & DAMAGED) != 0) {
            throw new UndecodableKeyframe("damaged keyframe");
        }
        return frame;
    }

    private void fill(byte[] parameterSets, byte[] data) {
        int size = parameterSets.length + data.length;
        if (buffer.capacity() < size + AV_INPUT_BUFFER_PADDING_SIZE) {
            buffer.close();
            buffer = new BytePointer(size * 2L + AV_INPUT_BUFFER_PADDING_SIZE);
        }
        buffer.position(0).put(parameterSets, 0, parameterSets.length);
        buffer.position(parameterSets.length).put(data, 0, data.length);
        // The bit reader looks beyond the end.
        buffer.position(size).put(new byte[AV_INPUT_BUFFER_PADDING_SIZE], 0, AV_INPUT_BUFFER_PADDING_SIZE);
        packet.data(buffer.position(0));
        packet.size(size);
        packet.flags(AV_PKT_FLAG_KEY);
    }

    @Override
    public void close() {
        packet.data(null);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(context);
        buffer.close();
    }
}
