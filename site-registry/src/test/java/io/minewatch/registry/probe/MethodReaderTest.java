package io.minewatch.registry.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Pose;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.crs.Whereabouts;
import io.minewatch.registry.shape.PositionCheck;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodReaderTest {

    private final MethodReader reader = new MethodReader(
            new PositionCheck(new Whereabouts(new County("990101", List.of(110.6, 25.5, 111.5, 26.4)))));
    private final Check check = new Check(Instant.EPOCH);

    @Test
    void readsAPose() {
        assertThat(reader.read(pose("20", "0"), "/method", check)).containsInstanceOf(Pose.class);
        assertThat(check.passed()).isTrue();
    }

    @Test
    void namesEveryNumberOfAPoseThatCannotBe() {
        reader.read(pose("95", "360"), "/method", check);

        assertThat(check.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("/method/headingDegrees", "pose.out-of-range"),
                        tuple("/method/tiltDegrees", "pose.out-of-range"));
    }

    @Test
    void readsHowTheLensBends_whereThatIsKnown() {
        var known = request("""
                {"kind":"pose","heightMeters":12,"headingDegrees":20,"tiltDegrees":10,"rollDegrees":0,
                 "horizontalFovDegrees":60,"aspect":1.78,"headingErrorDegrees":1,"tiltErrorDegrees":1,
                 "heightErrorMeters":1,"radialDistortion":-0.2}""");

        assertThat(reader.read(known, "/method", check))
                .hasValueSatisfying(
                        method -> assertThat(((Pose) method).radialDistortion()).isEqualTo(-0.2));
        assertThat(reader.read(pose("20", "0"), "/method", check))
                .hasValueSatisfying(
                        method -> assertThat(((Pose) method).radialDistortion()).isNull());
    }

    @Test
    void readsFourCornersOfAField() {
        var method =
                control("[0.1,0.9,111,26]", "[0.9,0.9,111.001,26]", "[0.7,0.4,111.001,26.001]", "[0.3,0.4,111,26.001]");

        assertThat(reader.read(method, "/method", check)).containsInstanceOf(GroundControl.class);
    }

    @Test
    void refusesFewerThanFourPoints() {
        reader.read(control("[0.1,0.9,111,26]", "[0.9,0.9,111.001,26]", "[0.7,0.4,111.001,26.001]"), "/method", check);

        assertThat(check.faults()).extracting(Fault::code).containsExactly("control-points.too-few");
    }

    @Test
    void refusesFourPointsOfWhichThreeLieInALine() {
        var inPicture =
                control("[0.1,0.1,111,26]", "[0.5,0.5,111.001,26]", "[0.9,0.9,111.001,26.001]", "[0.3,0.9,111,26.001]");
        reader.read(inPicture, "/method", check);
        var onGround =
                control("[0.1,0.9,111,26]", "[0.9,0.9,111.001,26]", "[0.7,0.4,111.002,26]", "[0.3,0.4,111,26.001]");
        reader.read(onGround, "/method", check);

        assertThat(check.faults())
                .extracting(Fault::code)
                .containsExactly("control-points.in-line", "control-points.in-line");
    }

    @Test
    void takesPointsAlongARoadIfFourOthersWillDo() {
        var method = control(
                "[0.1,0.9,111,26]",
                "[0.5,0.9,111.0005,26]",
                "[0.9,0.9,111.001,26]",
                "[0.7,0.4,111.001,26.001]",
                "[0.3,0.4,111,26.001]");

        assertThat(reader.read(method, "/method", check)).isPresent();
    }

    private static MethodRequest pose(String tilt, String heading) {
        return request("""
                {"kind":"pose","heightMeters":12,"headingDegrees":%s,"tiltDegrees":%s,"rollDegrees":0,
                 "horizontalFovDegrees":60,"aspect":1.78,"headingErrorDegrees":1,"tiltErrorDegrees":1,"heightErrorMeters":1}""".formatted(heading, tilt));
    }

    /** Each point as {@code [x,y,lon,lat]}. */
    private static MethodRequest control(String... points) {
        var all = List.of(points).stream()
                .map(p -> p.replace("[", "").replace("]", "").split(","))
                .map(p -> "{\"x\":%s,\"y\":%s,\"ground\":[%s,%s]}".formatted((Object[]) p))
                .toList();
        return request("{\"kind\":\"ground-control\",\"pictureError\":0.005,\"points\":%s}".formatted(all));
    }

    private static MethodRequest request(String json) {
        try {
            return new JsonMapper().readValue(json, MethodRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
