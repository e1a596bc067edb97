package io.minewatch.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {

    @Test
    void namesTheProcessThatListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            assertThat(PortHolder.isTaken(port)).isTrue();
            assertThat(PortHolder.find(port).map(PortHolder::describe))
                    .contains("java (process %d)"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void findsNobodyAtAFreePort() {
        int port = Ports.free();

        assertThat(PortHolder.isTaken(port)).isFalse();
        assertThat(PortHolder.find(port)).isEmpty();
    }
}
