package io.minewatch.training.data;

import io.minewatch.training.Kind;
import io.minewatch.training.geometry.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a folder of {@code images/}, {@code labels/} (YOLO), {@code classes.txt} and, if there, {@code MANIFEST.tsv}. */
public final class DataFolder {

    private final Path folder;
    private final List<String> classes;

    private DataFolder(Path folder, List<String> classes) {
        this.folder = folder;
        this.classes = classes;
    }

    public static List<LabelledPicture> read(Path folder) throws IOException {
        var words = folder.resolve("classes.txt");
        var classes = Files.exists(words)
                ? Files.readAllLines(words).stream().map(String::strip).toList()
                : Kind.words();
        var data = new DataFolder(folder, classes);
        var manifest = folder.resolve("MANIFEST.tsv");
        return Files.exists(manifest) ? data.listed(manifest) : data.unlisted();
    }

    private List<LabelledPicture> listed(Path manifest) throws IOException {
        var lines = Files.readAllLines(manifest);
        var columns = new HashMap<String, Integer>();
        for (var column : lines.getFirst().split("\t", -1)) {
            columns.put(column, columns.size());
        }
        var pictures = new ArrayList<LabelledPicture>();
        for (var line : lines.subList(1, lines.size())) {
            var row = line.split("\t", -1);
            var source = cell(row, columns, "source_repo");
            var group = group(cell(row, columns, "scene"), cell(row, columns, "original_path"));
            var complete = EnumSet.noneOf(Kind.class);
            for (var word : cell(row, columns, "labels_complete_for").split(",")) {
                if (!word.isBlank()) {
                    complete.add(Kind.valueOf(word.strip().toUpperCase(Locale.ROOT)));
                }
            }
            pictures.add(picture(cell(row, columns, "file"), source, source + " " + group, complete));
        }
        return pictures;
    }

    /** A folder without a manifest is one that we rendered: all is labelled, and every picture is a scene of its own. */
    private List<LabelledPicture> unlisted() throws IOException {
        var pictures = new ArrayList<LabelledPicture>();
        try (var files = Files.list(folder.resolve("images"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                pictures.add(picture(
                        "images/" + name, LabelledPicture.RENDERED, "rendered " + name, EnumSet.allOf(Kind.class)));
            }
        }
        return pictures;
    }

    /**
     * A fixed camera is one group. Photos from all over are grouped by the first part of their original name, and if that
     * is a bare number by the hundred: neighbours were often taken one after the other.
     */
    static String group(String scene, String originalPath) {
        if (scene.startsWith("fixed")) {
            return scene;
        }
        var stem =
                originalPath.substring(originalPath.lastIndexOf('/') + 1).replaceAll("(_jpg|_png)?\\.(rf\\.)?.*$", "");
        var words = stem.replaceAll("[-_ ]*\\d+$", "");
        if (!words.isEmpty()) {
            return words;
        }
        var digits = stem.replaceAll("\\D", "");
        return "number " + digits.substring(0, Math.max(0, digits.length() - 2));
    }

    private LabelledPicture picture(String file, String source, String group, Set<Kind> complete) throws IOException {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var labels = folder.resolve("labels").resolve(name.substring(0, name.lastIndexOf('.')) + ".txt");
        var targets = new ArrayList<Target>();
        var unclear = new ArrayList<Box>();
        for (var line : Files.exists(labels) ? Files.readAllLines(labels) : List.<String>of()) {
            if (line.isBlank()) {
                continue;
            }
            var parts = Arrays.stream(line.strip().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            var box = Box.around(parts[1], parts[2], parts[3], parts[4]);
            known(classes.get((int) parts[0]))
                    .ifPresentOrElse(kind -> targets.add(new Target(kind, box)), () -> unclear.add(box));
        }
        return new LabelledPicture(name, folder.resolve(file), source, group, complete, targets, unclear);
    }

    private static java.util.Optional<Kind> known(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private static String cell(String[] row, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        if (at == null) {
            throw new IllegalArgumentException("MANIFEST.tsv has no column " + column);
        }
        return row[at];
    }
}
