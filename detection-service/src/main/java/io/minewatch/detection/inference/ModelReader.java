package io.minewatch.detection.inference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads {@code model.json} and the networks it names, and checks that they are the ones it describes. */
final class ModelReader {

    private static final String RESOURCES = "/model/";

    private final Source source;

    ModelReader(Source source) {
        this.source = source;
    }

    /** Reads what ships with the service. */
    static ModelReader bundled() {
        return new ModelReader(ModelReader::resource);
    }

    Model read() throws IOException {
        var facts = ContractJson.mapper().readTree(source.bytes("model.json"));
        if (!"yolox".equals(facts.required("decode").asText())) {
            throw new IOException("no decoder for " + facts.get("decode"));
        }
        var mapper = ContractJson.mapper();
        List<String> names = mapper.convertValue(facts.required("classes"), new TypeReference<>() {});
        return new Model(
                facts.required("name").asText(),
                facts.required("version").asText(),
                names.stream().map(ModelReader::classOf).toList(),
                facts.required("inputWidth").asInt(),
                facts.required("inputHeight").asInt(),
                facts.required("padding").asInt(),
                mapper.convertValue(facts.required("strides"), new TypeReference<List<Integer>>() {}),
                facts.required("doublesIou").asDouble(),
                byClass(facts.required("thresholds"), JsonNode::asDouble),
                new Calibration(byClass(facts.path("calibration"), ModelReader::points)),
                byClass(facts.path("smallestSize"), JsonNode::asDouble),
                network(facts),
                variants(facts.path("variants")));
    }

    private Map<String, byte[]> variants(JsonNode list) throws IOException {
        var variants = new HashMap<String, byte[]>();
        for (var variant : list) {
            variants.put(variant.required("name").asText(), network(variant));
        }
        return Map.copyOf(variants);
    }

    private byte[] network(JsonNode facts) throws IOException {
        var file = facts.required("file").asText();
        byte[] onnx = source.bytes(file);
        if (!Sha256.of(onnx).hex().equals(facts.required("sha256").asText())) {
            throw new IOException(
                    "%s is not the network that model.json describes: its SHA-256 differs".formatted(file));
        }
        return onnx;
    }

    private static <T> Map<MachineClass, T> byClass(JsonNode object, Function<JsonNode, T> value) {
        var map = new EnumMap<MachineClass, T>(MachineClass.class);
        object.properties().forEach(entry -> map.put(classOf(entry.getKey()), value.apply(entry.getValue())));
        return map;
    }

    private static List<Calibration.Point> points(JsonNode pairs) {
        return StreamSupport.stream(pairs.spliterator(), false)
                .map(pair -> new Calibration.Point(
                        pair.required(0).asDouble(), pair.required(1).asDouble()))
                .toList();
    }

    private static MachineClass classOf(String name) {
        return MachineClass.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ModelReader.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new FileNotFoundException("the model is not on the class path: " + RESOURCES + name);
            }
            return in.readAllBytes();
        }
    }

    /** Where the files lie. */
    interface Source {

        byte[] bytes(String file) throws IOException;
    }
}
