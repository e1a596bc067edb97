package io.minewatch.training.data;

import io.minewatch.training.picture.Picture;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Every picture decoded once and shrunk to what the network can use, in a mapped file: decoding JPEG again for each view
 * costs a third of the time, and 2 GB of pixels do not belong on the heap.
 */
public final class PictureStore {

    private static final int LONGEST_SIDE = 960;

    private final List<Place> places;
    private final MemorySegment pixels;

    private record Place(String name, long offset, int width, int height) {

        static Place parse(String line) {
            var parts = line.split("\t");
            return new Place(
                    parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        }

        String line() {
            return "%s\t%d\t%d\t%d".formatted(name, offset, width, height);
        }

        long end() {
            return offset + 3L * width * height;
        }
    }

    private PictureStore(List<Place> places, MemorySegment pixels) {
        this.places = places;
        this.pixels = pixels;
    }

    /** Goes on with what an earlier run left in the file, as far as it holds the same pictures. */
    public static PictureStore fill(Path file, List<LabelledPicture> pictures) throws IOException {
        var places = known(file, pictures);
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(places.isEmpty() ? 0 : places.getLast().end());
            for (var labelled : pictures.subList(places.size(), pictures.size())) {
                var picture = shrunk(Picture.read(labelled.file()));
                places.add(new Place(labelled.name(), channel.position(), picture.width(), picture.height()));
                var bytes = ByteBuffer.wrap(picture.bgr());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.write(index(file), places.stream().map(Place::line).toList());
            return new PictureStore(places, channel.map(MapMode.READ_ONLY, 0, channel.position(), Arena.global()));
        }
    }

    private static List<Place> known(Path file, List<LabelledPicture> pictures) throws IOException {
        var known = new ArrayList<Place>();
        if (!Files.exists(file) || !Files.exists(index(file))) {
            return known;
        }
        for (var line : Files.readAllLines(index(file))) {
            var place = Place.parse(line);
            if (known.size() == pictures.size()
                    || !place.name().equals(pictures.get(known.size()).name())) {
                break;
            }
            known.add(place);
        }
        return known;
    }

    private static Path index(Path file) {
        return file.resolveSibling(file.getFileName() + ".tsv");
    }

    public Picture get(int index) {
        var place = places.get(index);
        var bgr = new byte[3 * place.width() * place.height()];
        MemorySegment.copy(pixels, ValueLayout.JAVA_BYTE, place.offset(), bgr, 0, bgr.length);
        return new Picture(place.width(), place.height(), bgr);
    }

    private static Picture shrunk(Picture picture) {
        double scale = (double) LONGEST_SIDE / Math.max(picture.width(), picture.height());
        return scale >= 1
                ? picture
                : picture.resized(
                        (int) Math.round(picture.width() * scale), (int) Math.round(picture.height() * scale));
    }
}
