package io.minewatch.training.data;

import io.minewatch.detection.measure.LabelFolder;
import io.minewatch.training.geometry.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a folder of labelled pictures, and where each of them came from. */
public final class DataFolder {

    private final Path folder;
    private final LabelFolder labels;

    private DataFolder(Path folder, LabelFolder labels) {
        this.folder = folder;
        this.labels = labels;
    }

    /** @param folder as {@link LabelFolder} wants it */
    public static List<LabelledPicture> read(Path folder) throws IOException {
        var data = new DataFolder(folder, LabelFolder.open(folder));
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
            pictures.add(picture(folder.resolve(cell(row, columns, "file")), source, source + " " + group));
        }
        return pictures;
    }

    /** A folder without a manifest is one that we rendered: every picture is a scene of its own. */
    private List<LabelledPicture> unlisted() throws IOException {
        var pictures = new ArrayList<LabelledPicture>();
        for (var file : labels.pictures()) {
            pictures.add(picture(file, LabelledPicture.RENDERED, "rendered " + file.getFileName()));
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

    private LabelledPicture picture(Path file, String source, String group) throws IOException {
        var known = labels.labels(file);
        return new LabelledPicture(
                known.picture(),
                file,
                source,
                group,
                known.complete(),
                known.truths().stream()
                        .map(truth -> new Target(truth.machine(), Box.of(truth.box())))
                        .toList(),
                known.unclear().stream().map(Box::of).toList());
    }

    private static String cell(String[] row, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        if (at == null) {
            throw new IllegalArgumentException("MANIFEST.tsv has no column " + column);
        }
        return row[at];
    }
}
