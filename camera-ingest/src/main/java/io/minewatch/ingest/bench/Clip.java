package io.minewatch.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures a second apart, with their truth.
 *
 * @param plate the scene when nobody is there: the median of all pictures
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Clip(String name, List<byte[]> pictures, byte[] plate, Truth truth) {

    /** The simulator's scenes, by name. */
    static List<Path> scenes(Path folder) throws IOException {
        return list(folder, ".sub.h264");
    }

    static Clip scene(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".sub.h264", "");
        var scene = SceneTruth.read(file.resolveSibling(name + ".json"));
        return of(name, Ffmpeg.seconds(file, scene.fps()), scene.truth());
    }

    /** Somebody's own clips, with a TRUTH.tsv beside them. */
    static List<Clip> own(Path folder) throws IOException {
        var clips = new ArrayList<Clip>();
        for (var file : list(folder, ".mp4")) {
            var pictures = Ffmpeg.seconds(file, 0);
            var name = file.getFileName().toString();
            clips.add(of(name, pictures, TableTruth.read(folder.resolve("TRUTH.tsv"), name, pictures.size())));
        }
        return clips;
    }

    private static Clip of(String name, List<byte[]> pictures, Truth truth) {
        return new Clip(name, pictures, median(pictures), truth);
    }

    private static List<Path> list(Path folder, String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("no *%s in %s".formatted(suffix, folder));
            }
            return found;
        }
    }

    private static byte[] median(List<byte[]> pictures) {
        var plate = new byte[Ffmpeg.PIXELS];
        var values = new int[pictures.size()];
        for (int pixel = 0; pixel < plate.length; pixel++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = pictures.get(i)[pixel] & 0xff;
            }
            Arrays.sort(values);
            plate[pixel] = (byte) values[values.length / 2];
        }
        return plate;
    }
}
