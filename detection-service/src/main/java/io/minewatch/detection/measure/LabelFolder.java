package io.minewatch.detection.measure;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a folder of {@code images/}, {@code labels/} (YOLO) and, if they are there, {@code classes.txt} and {@code
 * MANIFEST.tsv}.
 *
 * <p>Without classes.txt the numbers follow the order of {@link MachineClass}. Without a manifest every class is labelled
 * completely in every picture; with one, column {@code labels_complete_for} says which are. A box of a class that we do
 * not know is an unclear place. A picture without a label file shows nothing.
 */
public final class LabelFolder {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "bmp", "webp", "tif", "tiff");

    private final Path folder;
    private final List<Optional<MachineClass>> classes;
    private final Map<String, Set<MachineClass>> complete;

    private LabelFolder(Path folder, List<Optional<MachineClass>> classes, Map<String, Set<MachineClass>> complete) {
        this.folder = folder;
        this.classes = classes;
        this.complete = complete;
    }

    /**
     * Opens a folder.
     *
     * @throws IOException when it has no pictures, no labels, or a manifest that cannot be read; the message says which
     */
    public static LabelFolder open(Path folder) throws IOException {
        for (var part : List.of("images", "labels")) {
            if (!Files.isDirectory(folder.resolve(part))) {
                throw new FileNotFoundException("%s has no folder %s".formatted(folder, part));
            }
        }
        return new LabelFolder(folder, classes(folder), Manifest.read(folder.resolve("MANIFEST.tsv")));
    }

    /** Its picture files, in the order of their names. */
    public List<Path> pictures() throws IOException {
        try (var files = Files.list(folder.resolve("images"))) {
            return files.filter(LabelFolder::isPicture).sorted().toList();
        }
    }

    /**
     * What is known of one of its pictures.
     *
     * @throws BrokenLabelsException when its label file cannot be made sense of
     */
    public Labels labels(Path picture) throws IOException {
        var name = picture.getFileName().toString();
        var truths = new ArrayList<Truth>();
        var unclear = new ArrayList<Box>();
        var file = labelFile(picture);
        var lines = Files.exists(file) ? text(file).lines().toList() : List.<String>of();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var read = LabelLine.parse(lines.get(i));
            if (read.isEmpty()) {
                throw new BrokenLabelsException("%s:%d: not \"class x y width height\" in parts of the picture: %s"
                        .formatted(file, i + 1, lines.get(i)));
            }
            var box = read.get().box();
            machine(read.get().number())
                    .ifPresentOrElse(machine -> truths.add(new Truth(machine, box)), () -> unclear.add(box));
        }
        return new Labels(name, complete.getOrDefault(name, EnumSet.allOf(MachineClass.class)), truths, unclear);
    }

    /** Whether somebody looked at it for labels; the file may be empty. */
    public boolean hasLabelFile(Path picture) {
        return Files.exists(labelFile(picture));
    }

    private Path labelFile(Path picture) {
        var name = picture.getFileName().toString();
        return folder.resolve("labels").resolve(name.substring(0, name.lastIndexOf('.')) + ".txt");
    }

    private Optional<MachineClass> machine(int number) {
        return number < classes.size() ? classes.get(number) : Optional.empty();
    }

    private static List<Optional<MachineClass>> classes(Path folder) throws IOException {
        var file = folder.resolve("classes.txt");
        return Files.exists(file)
                ? text(file).strip().lines().map(LabelFolder::classOf).toList()
                : Arrays.stream(MachineClass.values()).map(Optional::of).toList();
    }

    static Optional<MachineClass> classOf(String word) {
        return Arrays.stream(MachineClass.values())
                .filter(machine -> machine.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst();
    }

    /** Whatever its encoding: what matters in it is ASCII, and broken bytes then make a broken line. */
    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static boolean isPicture(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
