package io.minewatch.ingest.stream.rtsp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A camera that answers as a test tells it to, word for word, and writes down what it was asked. */
final class ScriptedCamera implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    private final Script script;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What the camera answers. */
    interface Script {

        /** The answer to a request, as bytes in Latin-1; {@code $seq} stands for the request's number. */
        String answer(String request) throws IOException;
    }

    ScriptedCamera(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::letIn);
    }

    URI address(String path) {
        return URI.create("rtsp://127.0.0.1:" + door.getLocalPort() + path);
    }

    /** The requests as they came, with their headers. */
    List<String> asked() {
        return asked;
    }

    /** First lines only. */
    List<String> askedFor() {
        return asked.stream()
                .map(request -> request.lines().findFirst().orElse(""))
                .toList();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var request = new StringBuilder();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                request.append(line).append('\n');
                if (line.isEmpty() && request.length() > 1) {
                    answer(request.toString(), socket);
                    request.setLength(0);
                }
            }
        } catch (IOException e) {
            // The viewer hung up.
        }
    }

    private void answer(String text, Socket socket) throws IOException {
        // Reports of the viewer stand before a request without any end of line.
        var request = text.replaceFirst("(?s)^.*?(?=[A-Z_]{4,13} rtsp://)", "");
        asked.add(request);
        var number = request.replaceFirst("(?s).*CSeq: (\\d+).*", "$1");
        var answer = script.answer(request).replace("$seq", number);
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String ok(String headers, String body) {
        return "RTSP/1.0 200 OK\r\nCSeq: $seq\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String ok(String headers) {
        return "RTSP/1.0 200 OK\r\nCSeq: $seq\r\n" + headers + "\r\n";
    }

    /** One picture as one packet on a channel. */
    static String packet(int channel, int sequence, int time, String payload) {
        int length = 12 + payload.length();
        return "$" + (char) channel + (char) (length >> 8) + (char) (length & 0xff) + "\u0080\u00e0"
                + (char) (sequence >> 8) + (char) (sequence & 0xff)
                + (char) (time >>> 24) + (char) (time >> 16 & 0xff) + (char) (time >> 8 & 0xff) + (char) (time & 0xff)
                + "\0\0\u0012\u0034" + payload;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
