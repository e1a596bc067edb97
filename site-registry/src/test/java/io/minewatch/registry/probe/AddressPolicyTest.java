package io.minewatch.registry.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Fault;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final Check check = new Check(Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"rtsp://10.1.2.3/sub", "rtsps://cam.example:8554/live?channel=1", "rtsp://[fe80::1]:554/a"})
    void takesAnAddress(String address) {
        assertThat(AddressPolicy.read(address, "/address", check)).isPresent();
        assertThat(check.passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://admin:s3cret@10.1.2.3/sub, address.password",
        "rtsp://admin@10.1.2.3/sub, address.password",
        "rtsp://10.1.2.3/user=admin_password=s3cret_channel=1, address.password",
        "rtsp://10.1.2.3/live?pwd=s3cret, address.password",
        "http://10.1.2.3/sub, address.scheme",
        "/dev/video0, address.scheme",
        "rtsp:///sub, address.form",
        "rtsp://10.1.2.3:99999/s3cret, address.form",
        "rtsp://10.1.2.3/a b, address.form"
    })
    void refusesWhatIsNoneWithoutRepeatingIt(String address, String code) {
        assertThat(AddressPolicy.read(address, "/address", check)).isEmpty();
        assertThat(check.faults()).extracting(Fault::code).containsExactly(code);
        assertThat(check.faults().toString()).doesNotContain("s3cret", "10.1.2.3");
    }
}
