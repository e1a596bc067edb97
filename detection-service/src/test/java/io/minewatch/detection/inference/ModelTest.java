package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {

    private static final byte[] NETWORK = "a network".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SMALLER = "a smaller network".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void layTheNetworksDown() throws IOException {
        Files.write(folder.resolve("network.onnx"), NETWORK);
        Files.write(folder.resolve("smaller.onnx"), SMALLER);
    }

    @Test
    void readsAFolder() throws IOException {
        describe("");

        var model = Model.read(folder);

        assertThat(model.label()).isEqualTo("finder-1.2");
        assertThat(model.classes()).containsExactly(MachineClass.EXCAVATOR, MachineClass.TRUCK);
        assertThat(model.threshold(MachineClass.TRUCK)).isEqualTo(0.4);
        assertThat(model.onnx()).isEqualTo(NETWORK);
        assertThat(model.calibration().of(MachineClass.TRUCK, 0.3)).isEqualTo(0.3);
        assertThat(model.smallestSize()).isEmpty();
        assertThat(model.variants()).isEmpty();
    }

    @Test
    void readsWhatTheScoresAreWorthAndHowSmallAMachineMayBe() throws IOException {
        describe("""
                , "calibration": {"truck": [[0.2, 0.1], [0.6, 0.8]]}, "smallestSize": {"truck": 14.5}""");

        var model = Model.read(folder);

        assertThat(model.calibration().of(MachineClass.TRUCK, 0.4)).isEqualTo(0.45, within(1e-9));
        assertThat(model.smallestSize()).containsEntry(MachineClass.TRUCK, 14.5).hasSize(1);
    }

    @Test
    void givesAnotherFormOfTheNetwork() throws IOException {
        describe(variant(SMALLER));

        var model = Model.read(folder).variant("int8");

        assertThat(model.onnx()).isEqualTo(SMALLER);
        assertThat(model.label()).isEqualTo("finder-1.2-int8");
        assertThat(model.threshold(MachineClass.TRUCK)).isEqualTo(0.4);
        assertThatThrownBy(() -> model.variant("int4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("int4");
    }

    @Test
    void refusesANetworkThatWasNotDescribed() throws IOException {
        describe(variant(NETWORK));

        assertThatThrownBy(() -> Model.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("smaller.onnx");
    }

    @Test
    void saysThatAFolderHoldsNoModel() {
        assertThatThrownBy(() -> Model.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.json");
    }

    @Test
    void shipsWithTheService() throws IOException {
        var model = Model.bundled();

        assertThat(model.classes()).contains(MachineClass.EXCAVATOR, MachineClass.VESSEL);
        assertThat(model.thresholds().values()).allMatch(threshold -> threshold > 0 && threshold < 1);
    }

    private static String variant(byte[] described) {
        return """
                , "variants": [{"name": "int8", "file": "smaller.onnx", "sha256": "%s"}]""".formatted(Sha256.of(described).hex());
    }

    private void describe(String more) throws IOException {
        Files.writeString(
                folder.resolve("model.json"), """
                {"name": "finder", "version": "1.2", "file": "network.onnx", "sha256": "%s",
                 "classes": ["excavator", "truck"], "inputWidth": 64, "inputHeight": 32, "padding": 114,
                 "decode": "yolox", "strides": [8, 16, 32], "doublesIou": 0.5, "thresholds": {"truck": 0.4}%s}""".formatted(Sha256.of(NETWORK).hex(), more));
    }
}
