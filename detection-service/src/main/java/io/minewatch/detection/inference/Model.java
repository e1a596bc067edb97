package io.minewatch.detection.inference;

import io.minewatch.contract.MachineClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * @param thresholds operating threshold for each class, a calibrated score
 * @param calibration what the network's scores are worth
 * @param smallestSize the square root of a box's area, in pixels of the network's input, from which on at least eight
 *     in ten machines of the class are found; a class that was never measured is not in it
 * @param onnx the network
 * @param variants other forms of the same network, by name
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
        Calibration calibration,
        Map<MachineClass, Double> smallestSize,
        byte[] onnx,
        Map<String, byte[]> variants) {

    /**
     * Reads the model that ships with the service.
     *
     * @throws IOException when it is missing, or its network is not the one that was described
     */
    public static Model bundled() throws IOException {
        return ModelReader.bundled().read();
    }

    /**
     * Reads a model from a folder with a {@code model.json} and the networks that it names.
     *
     * @throws IOException when one is missing, or a network is not the one that was described
     */
    public static Model read(Path folder) throws IOException {
        return new ModelReader(name -> Files.readAllBytes(folder.resolve(name))).read();
    }

    /**
     * Another form of the same network, such as {@code int8}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Model variant(String variant) {
        var other = variants.get(variant);
        if (other == null) {
            throw new IllegalArgumentException(
                    "%s has no variant %s, only %s".formatted(label(), variant, variants.keySet()));
        }
        return withNetwork(version + "-" + variant, other);
    }

    /** The same facts about another network. */
    Model withNetwork(String otherVersion, byte[] otherOnnx) {
        return new Model(
                name,
                otherVersion,
                classes,
                inputWidth,
                inputHeight,
                padding,
                strides,
                doublesIou,
                thresholds,
                calibration,
                smallestSize,
                otherOnnx,
                Map.of());
    }

    /** Name and version, as a sighting tells them. */
    public String label() {
        return name + "-" + version;
    }

    /** From which score on a detection of the class may start a track. */
    public double threshold(MachineClass machine) {
        return thresholds.getOrDefault(machine, 1.0);
    }
}
