package io.minewatch.ingest.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An old camera: asks for a basic log-in, writes it down, and has nothing to show. */
public final class BasicCamera implements AutoCloseable {

    private static final String LOGIN = "Authorization: Basic ";

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();

    public BasicCamera() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    public URI address() {
        return URI.create("rtsp://127.0.0.1:" + door.getLocalPort() + "/old");
    }

    /** Users and passwords as they came. */
    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    socket.getOutputStream().write(answer(line, reader).getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // The viewer hung up, or the test is over.
            }
        }
    }

    private String answer(String request, BufferedReader reader) throws IOException {
        var sequence = "";
        boolean known = false;
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.startsWith("CSeq")) {
                sequence = line + "\r\n";
            } else if (line.startsWith(LOGIN)) {
                known = true;
                heard.add(
                        new String(Base64.getDecoder().decode(line.substring(LOGIN.length())), StandardCharsets.UTF_8));
            }
        }
        if (request.startsWith("OPTIONS")) {
            return "RTSP/1.0 200 OK\r\n" + sequence + "Public: DESCRIBE, SETUP, PLAY\r\n\r\n";
        }
        return known
                ? "RTSP/1.0 404 Not Found\r\n" + sequence + "\r\n"
                : "RTSP/1.0 401 Unauthorized\r\n" + sequence + "WWW-Authenticate: Basic realm=\"old\"\r\n\r\n";
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
