package io.minewatch.training.quantize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished model on disk: {@code model.json}, the network it names, and variants of that network.
 *
 * @param facts what model.json says, all of it, so that nothing is lost when a variant is added
 */
record ModelFolder(Path folder, ObjectNode facts, byte[] onnx) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @throws IOException when a file is missing, or model.json does not describe a model */
    static ModelFolder read(Path folder) throws IOException {
        var description = folder.resolve("model.json");
        if (!Files.isRegularFile(description)) {
            throw new IOException("no model: there is no " + description);
        }
        if (!(JSON.readTree(description.toFile()) instanceof ObjectNode facts)) {
            throw new IOException("%s describes no model".formatted(description));
        }
        for (var needed : new String[] {"file", "inputWidth", "inputHeight"}) {
            if (!facts.has(needed)) {
                throw new IOException("%s has no %s".formatted(description, needed));
            }
        }
        var network = folder.resolve(facts.get("file").asText());
        if (!Files.isRegularFile(network)) {
            throw new IOException("no network: there is no " + network);
        }
        return new ModelFolder(folder, facts, Files.readAllBytes(network));
    }

    int width() {
        return facts.get("inputWidth").asInt();
    }

    int height() {
        return facts.get("inputHeight").asInt();
    }

    /** Where a variant of the network lies. */
    Path variant(String name) {
        return folder.resolve(facts.get("file").asText().replaceFirst("\\.onnx$", "") + "-" + name + ".onnx");
    }

    /** Writes a variant and names it in model.json, in the place of an earlier one of that name. */
    void add(String name, byte[] network) throws IOException {
        Files.write(variant(name), network);
        var others = JSON.createArrayNode();
        for (JsonNode variant : facts.path("variants")) {
            if (!name.equals(variant.path("name").asText())) {
                others.add(variant);
            }
        }
        others.addObject()
                .put("name", name)
                .put("file", variant(name).getFileName().toString())
                .put("sha256", Sha256.of(network).hex());
        facts.set("variants", others);
        Files.writeString(folder.resolve("model.json"), JSON.writeValueAsString(facts) + "\n");
    }
}
