package io.minewatch.local.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Pose;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CameraTest {

    @Test
    void takesTheUserOutOfTheAddress() {
        var camera = parse("north gate=rtsp://viewer@10.0.0.7:554/h264?ch=1");

        assertThat(camera.name()).isEqualTo("north gate");
        assertThat(camera.user()).isEqualTo("viewer");
        assertThat(camera.address()).isEqualTo(URI.create("rtsp://10.0.0.7:554/h264?ch=1"));
        assertThat(camera.id("990101")).isEqualTo(new ProbeId("990101-probe-north-gate"));
    }

    @Test
    void refusesAPasswordInTheAddressWithoutRepeatingIt() {
        assertThatThrownBy(() -> parse("gate=rtsp://viewer:s3cret@10.0.0.7/x"))
                .hasMessageContaining("--password-file")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void givesANameInAnyScriptAnIdOfItsOwn() {
        var north = parse("北门=rtsp://10.0.0.7/x").id("990101");
        var south = parse("南门=rtsp://10.0.0.8/x").id("990101");

        assertThat(north)
                .isNotEqualTo(south)
                .isEqualTo(parse("北门=rtsp://10.0.0.9/x").id("990101"));
    }

    @Test
    void saysWhatAnAddressMustLookLike() {
        assertThatThrownBy(() -> parse("rtsp://10.0.0.7/x")).hasMessageContaining("NAME=rtsp://");
        assertThatThrownBy(() -> parse("gate=http://10.0.0.7/x")).hasMessageContaining("rtsp://host/path");
        assertThatThrownBy(() -> parse("gate=rtsp://a b")).hasMessageContaining("rtsp://host/path");
    }

    private static Camera parse(String text) {
        return Camera.parse(text, new GeoPoint(110.95, 25.81), new Pose(20, 90, 10, 0, 60, 16.0 / 9, 3, 2, 0.5));
    }
}
