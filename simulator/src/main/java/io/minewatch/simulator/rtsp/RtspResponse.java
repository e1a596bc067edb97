package io.minewatch.simulator.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An answer to a viewer.
 *
 * @param status code and phrase
 * @param headers each ending with CR LF
 */
record RtspResponse(String status, String headers, String body) {

    static RtspResponse ok(String headers) {
        return new RtspResponse("200 OK", headers, "");
    }

    static RtspResponse failure(String status) {
        return new RtspResponse(status, "", "");
    }

    ByteBuffer encode(String sequence) {
        var content = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        var text = "RTSP/1.0 " + status + "\r\nCSeq: " + sequence + "\r\nServer: minewatch-simulator\r\n" + headers
                + content + "\r\n" + body;
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
