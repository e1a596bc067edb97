package io.minewatch.detection.inference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the training wrote down about a network, and the network itself.
 *
 * @param classes in the order of the network's outputs
 * @param inputWidth of the network, pixels
 * @param inputHeight of the network, pixels
 * @param padding grey value that fills what the picture leaves free
 * @param strides of the three output grids, pixels
 * @param doublesIou boxes of one class that overlap more are one machine
 * @param thresholds operating threshold for each class
 * @param onnx the network
 */
public record Model(
        String name,
        String version,
        List<MachineClass> classes,
        int inputWidth,
        int inputHeight,
        int padding,
        List<Integer> strides,
        double doublesIou,
        Map<MachineClass, Double> thresholds,
        byte[] onnx) {

    private static final String FOLDER = "/model/";

    /**
     * Reads the model that ships with the service.
     *
     * @throws IOException when it is missing, or its network is not the one that was described
     */
    public static Model bundled() throws IOException {
        var facts = ContractJson.mapper().readTree(resource("model.json"));
        byte[] onnx = resource(facts.required("file").asText());
        if (!Sha256.of(onnx).hex().equals(facts.required("sha256").asText())) {
            throw new IOException("the network is not the one that model.json describes: its SHA-256 differs");
        }
        return read(facts, onnx);
    }

    private static Model read(JsonNode facts, byte[] onnx) throws IOException {
        if (!"yolox".equals(facts.required("decode").asText())) {
            throw new IOException("no decoder for " + facts.get("decode"));
        }
        var mapper = ContractJson.mapper();
        List<String> names = mapper.convertValue(facts.required("classes"), new TypeReference<>() {});
        var thresholds = new EnumMap<MachineClass, Double>(MachineClass.class);
        facts.required("thresholds")
                .properties()
                .forEach(entry ->
                        thresholds.put(classOf(entry.getKey()), entry.getValue().asDouble()));
        return new Model(
                facts.required("name").asText(),
                facts.required("version").asText(),
                names.stream().map(Model::classOf).toList(),
                facts.required("inputWidth").asInt(),
                facts.required("inputHeight").asInt(),
                facts.required("padding").asInt(),
                mapper.convertValue(facts.required("strides"), new TypeReference<List<Integer>>() {}),
                facts.required("doublesIou").asDouble(),
                thresholds,
                onnx);
    }

    /** Name and version, as a sighting tells them. */
    public String label() {
        return name + "-" + version;
    }

    /** From which score on a detection of the class may start a track. */
    public double threshold(MachineClass machine) {
        return thresholds.getOrDefault(machine, 1.0);
    }

    private static MachineClass classOf(String name) {
        return MachineClass.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Model.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException("the model is not on the class path: " + FOLDER + name);
            }
            return in.readAllBytes();
        }
    }
}
