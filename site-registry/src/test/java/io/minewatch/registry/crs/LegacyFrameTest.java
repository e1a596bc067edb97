package io.minewatch.registry.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.data.Offset.offset;

import io.minewatch.contract.GeoPoint;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The figures are PROJ 9.1.1's: {@code cs2cs} from {@code +proj=longlat +ellps=IAU76
 * +towgs84=24,-123,-94,-0.02,0.25,0.13,1.1} and from {@code +proj=tmerc +lon_0=111 +x_0=37500000 +ellps=krass
 * +towgs84=15.8,-154.4,-82.3,-0.3,0.2,1.4,-2.1} to the same on GRS80. PROJ turns the vector, the files turn the frame:
 * hence the signs.
 */
class LegacyFrameTest {

    private static final SevenParameters XIAN = new SevenParameters(24, -123, -94, 0.02, -0.25, -0.13, 1.1);
    private static final ControlPoint XIAN_CONTROL = new ControlPoint(25.9301, 111.0488, 25.929843533, 111.049021250);
    private static final SevenParameters BEIJING = new SevenParameters(15.8, -154.4, -82.3, 0.3, -0.2, -1.4, -2.1);
    private static final ControlPoint BEIJING_CONTROL =
            new ControlPoint(2869500.0, 37505000.0, 2869436.1548, 37505075.6335);

    private final LegacyFrame xian = Frames.findLegacy("EPSG:4610").orElseThrow();
    private final LegacyFrame beijing = Frames.findLegacy("EPSG:2413").orElseThrow();

    @Test
    void isTurnedIntoCgcs2000ByTheFilesOwnParameters() {
        var frame = beijing.with(BEIJING, BEIJING_CONTROL);

        var point = frame.toDegrees(2869500.0, 37505000.0);

        assertThat(Distance.metres(point, new GeoPoint(111.050668037, 25.933210872)))
                .isLessThan(0.001);
        assertThat(frame.ofDegrees(point)).containsExactly(new double[] {2869500.0, 37505000.0}, within());
    }

    @Test
    void worksInDegreesToo() {
        assertThat(Distance.metres(
                        xian.with(XIAN, XIAN_CONTROL).toDegrees(25.9301, 111.0488),
                        new GeoPoint(111.049021250, 25.929843533)))
                .isLessThan(0.001);
    }

    @Test
    void isRefusedWhenTheControlPointIsOff() {
        var wrong = new SevenParameters(24, -123, -93, 0.02, -0.25, -0.13, 1.1);

        assertThatThrownBy(() -> xian.with(wrong, XIAN_CONTROL))
                .asInstanceOf(type(FrameRefused.class))
                .returns("frame.control-point-off", FrameRefused::code)
                .satisfies(refused -> assertThat(refused.parameters()).containsEntry("allowed", 0.5));
    }

    @Test
    void saysWhenTheRotationsWereWrittenForTheOtherConvention() {
        assertThatThrownBy(() -> beijing.with(BEIJING.turnedAbout(), BEIJING_CONTROL))
                .asInstanceOf(type(FrameRefused.class))
                .returns("frame.rotations-reversed", FrameRefused::code);
    }

    @Test
    void isRefusedByItselfWithTheReason() {
        assertThat(xian.refusal().code()).isEqualTo("frame.legacy-without-parameters");
    }

    private static Offset<Double> within() {
        return offset(0.001);
    }
}
