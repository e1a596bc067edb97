package io.minewatch.ingest.stream.rtp;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.ProtocolSurprise;
import java.nio.ByteBuffer;

/** Opens the payloads of one codec and hands on the units (NAL units) in them. */
interface Payload {

    /** Hands on what lies between two positions of the buffer. */
    void open(ByteBuffer buffer, int begin, int end, KeyframeAssembler units) throws ProtocolSurprise;

    static Payload of(Codec codec) {
        return switch (codec) {
            case H264 -> new H264Payload();
            case H265 -> new H265Payload();
        };
    }
}
