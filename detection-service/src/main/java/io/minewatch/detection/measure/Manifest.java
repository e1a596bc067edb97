package io.minewatch.detection.measure;

import io.minewatch.contract.MachineClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table, tab-separated, of pictures and of the classes that are labelled completely in each. */
final class Manifest {

    private static final String FILE = "file";
    private static final String COMPLETE = "labels_complete_for";

    private Manifest() {}

    /** The classes by the picture's name; empty when there is no such file. */
    static Map<String, Set<MachineClass>> read(Path file) throws IOException {
        Map<String, Set<MachineClass>> complete = new HashMap<>();
        if (!Files.exists(file)) {
            return complete;
        }
        var lines = LabelFolder.text(file).lines().toList();
        var columns = lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t", -1));
        int name = columns.indexOf(FILE);
        int classes = columns.indexOf(COMPLETE);
        if (name < 0 || classes < 0) {
            throw new IOException("%s: the first line names no columns %s and %s".formatted(file, FILE, COMPLETE));
        }
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t", -1);
            if (cells.length <= Math.max(name, classes)) {
                throw new IOException("%s:%d: columns are missing".formatted(file, i + 1));
            }
            complete.put(cells[name].substring(cells[name].lastIndexOf('/') + 1), classes(cells[classes]));
        }
        return complete;
    }

    private static Set<MachineClass> classes(String cell) {
        var set = EnumSet.noneOf(MachineClass.class);
        Arrays.stream(cell.split(",")).forEach(word -> LabelFolder.classOf(word).ifPresent(set::add));
        return set;
    }
}
