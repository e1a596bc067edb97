package io.minewatch.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.ingest.stream.StreamAddress.Login;
import java.net.URI;
import org.junit.jupiter.api.Test;

class StreamAddressTest {

    private final StreamAddress address =
            new StreamAddress(URI.create("rtsp://10.0.0.7:554/main?channel=1"), new Login("watch", "p@ss:1 /+"));

    @Test
    void escapesWhatWouldEndThePassword() {
        assertThat(address.withLogin()).isEqualTo("rtsp://watch:p%40ss%3A1%20%2F%2B@10.0.0.7:554/main?channel=1");
    }

    @Test
    void showsNeitherUserNorPassword() {
        assertThat(address.toString()).isEqualTo("rtsp://10.0.0.7:554/main?channel=1");
        assertThat(String.valueOf(address.login())).doesNotContain("watch", "p@ss");
    }
}
