package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YoloxDecoderTest {

    private static final int COLUMNS = 7;
    private static final Model TINY = new Model(
            "tiny",
            "1",
            List.of(MachineClass.EXCAVATOR, MachineClass.TRUCK),
            64,
            32,
            114,
            List.of(8, 16, 32),
            0.5,
            Map.of(),
            Calibration.none(),
            Map.of(),
            new byte[0],
            Map.of());

    private final float[] outputs = new float[(8 * 4 + 4 * 2 + 2) * COLUMNS];
    private final YoloxDecoder decoder = new YoloxDecoder(TINY);

    @Test
    void findsABoxWhereItsCellSays() {
        // second grid (stride 16), row 1, column 2: centre (2.5, 1.25) cells, 2 by 1 cells large
        put(32 + 1 * 4 + 2, 0.5f, 0.25f, (float) Math.log(2), 0f, 0.9f, 0.1f, 0.8f);

        var found = decoder.decode(FloatBuffer.wrap(outputs), 0.5, 128, 64, 0.3);

        assertThat(found).hasSize(1);
        var detection = found.getFirst();
        assertThat(detection.machine()).isEqualTo(MachineClass.TRUCK);
        assertThat(detection.score()).isEqualTo(0.72, within(1e-6));
        assertThat(detection.box().centreX()).isEqualTo(2.5 * 16 / 64, within(1e-6));
        assertThat(detection.box().centreY()).isEqualTo(1.25 * 16 / 32, within(1e-6));
        assertThat(detection.box().w()).isEqualTo(2 * 16 / 64.0, within(1e-6));
        assertThat(detection.box().h()).isEqualTo(16 / 32.0, within(1e-6));
    }

    @Test
    void cutsABoxAtThePicturesEdge() {
        put(0, 0f, 0f, (float) Math.log(4), (float) Math.log(2), 1f, 1f, 0f);

        var box = decoder.decode(FloatBuffer.wrap(outputs), 1, 64, 32, 0.3)
                .getFirst()
                .box();

        assertThat(box.x()).isZero();
        assertThat(box.w()).isEqualTo(16 / 64.0, within(1e-6));
    }

    @Test
    void leavesOutWhatLiesInThePaddingOnly() {
        // a picture that fills the upper half of the input
        put(3 * 8, 0f, 0.9f, 0f, 0f, 1f, 1f, 0f);

        assertThat(decoder.decode(FloatBuffer.wrap(outputs), 1, 64, 16, 0.3)).isEmpty();
    }

    @Test
    void leavesOutWhatScoresTooLittle() {
        put(5, 0f, 0f, 0f, 0f, 0.5f, 0.5f, 0.5f);

        assertThat(decoder.decode(FloatBuffer.wrap(outputs), 1, 64, 32, 0.3)).isEmpty();
    }

    private void put(int cell, float... row) {
        System.arraycopy(row, 0, outputs, cell * COLUMNS, COLUMNS);
    }
}
