package io.minewatch.simulator.rtsp;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A viewer that speaks just enough RTSP for a test. */
final class Viewer implements AutoCloseable {

    private static final Pattern NONCE = Pattern.compile("nonce=\"(\\w+)\"");

    private final Socket socket;
    private final DataInputStream in;
    private final URI address;
    private String authorization = "";
    private int sequence;

    Viewer(URI address) throws IOException {
        this.address = address;
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(5_000);
        in = new DataInputStream(socket.getInputStream());
    }

    Viewer waitingAtMost(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        return this;
    }

    Viewer withAuthorization(String header) {
        authorization = "Authorization: " + header + "\r\n";
        return this;
    }

    /** Sends a request and returns the whole answer; packets before it are passed over. */
    String ask(String method, String headers) throws IOException {
        send(method, headers);
        while (true) {
            if (in.readUnsignedByte() == '$') {
                in.readUnsignedByte();
                in.skipNBytes(in.readUnsignedShort());
            } else {
                return "R" + readAnswer();
            }
        }
    }

    void send(String method, String headers) throws IOException {
        var request =
                "%s %s RTSP/1.0\r\nCSeq: %d\r\n%s%s\r\n".formatted(method, address, ++sequence, authorization, headers);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Asks for the pictures. */
    Viewer play() throws IOException {
        ask("SETUP", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
        ask("PLAY", "");
        return this;
    }

    /** The next packets, sender reports among them. */
    List<Packet> packets(int count) throws IOException {
        var packets = new ArrayList<Packet>();
        while (packets.size() < count) {
            if (in.readUnsignedByte() != '$') {
                throw new IOException("a packet begins with a dollar sign");
            }
            int channel = in.readUnsignedByte();
            packets.add(new Packet(channel, in.readNBytes(in.readUnsignedShort())));
        }
        return packets;
    }

    static String nonceOf(String answer) {
        var matcher = NONCE.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no nonce in " + answer);
        }
        return matcher.group(1);
    }

    private String readAnswer() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        var length = Pattern.compile("Content-Length: (\\d+)").matcher(head);
        if (length.find()) {
            head.append(new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.US_ASCII));
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A packet with its channel: 0 pictures, 1 reports. */
    record Packet(int channel, byte[] bytes) {

        long timestamp() {
            return number(4);
        }

        int sequence() {
            return (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        }

        /** What follows the header that each viewer has of its own. */
        byte[] payload() {
            return Arrays.copyOfRange(bytes, 12, bytes.length);
        }

        /** In a sender report, seconds since 1970. */
        long wallSeconds() {
            return number(8) - 2_208_988_800L;
        }

        private long number(int at) {
            long value = 0;
            for (int i = 0; i < 4; i++) {
                value = value << 8 | bytes[at + i] & 0xff;
            }
            return value;
        }
    }
}
