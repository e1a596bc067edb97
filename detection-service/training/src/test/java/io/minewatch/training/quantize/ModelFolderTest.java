package io.minewatch.training.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheVariantAndKeepsAllElseThatTheDescriptionSays() throws IOException {
        describe("""
                {"file": "net.onnx", "inputWidth": 640, "inputHeight": 384, "thresholds": {"truck": 0.5}, "more": [1]}
                """);

        ModelFolder.read(folder).add("int8", new byte[] {1});
        ModelFolder.read(folder).add("int8", new byte[] {2});

        var facts = new JsonMapper().readTree(folder.resolve("model.json").toFile());
        assertThat(facts.get("more").get(0).asInt()).isEqualTo(1);
        assertThat(facts.get("variants")).hasSize(1);
        assertThat(facts.get("variants").get(0).get("file").asText()).isEqualTo("net-int8.onnx");
        assertThat(facts.get("variants").get(0).get("sha256").asText()).startsWith("dbc1b4c900ffe48d");
        assertThat(folder.resolve("net-int8.onnx")).hasBinaryContent(new byte[] {2});
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> ModelFolder.read(folder.resolve("nowhere"))).hasMessageContaining("no model");

        describe("{\"file\": \"net.onnx\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("has no inputWidth");

        describe("[]");
        assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("describes no model");
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatThrownBy(() -> Graph.parse(new byte[] {1, 2, 3}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not an ONNX network");
        assertThatThrownBy(() -> Graph.parse(new byte[0])).hasMessageContaining("it has no operators");
    }

    private void describe(String json) throws IOException {
        Files.writeString(folder.resolve("model.json"), json);
        Files.write(folder.resolve("net.onnx"), new byte[] {0});
    }
}
