package io.minewatch.training.data;

import io.minewatch.training.picture.Picture;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Every picture decoded once and shrunk to what the network can use, in a mapped file: decoding JPEG again for each view
 * costs a third of the time, and 2 GB of pixels do not belong on the heap.
 */
public final class PictureStore {

    private static final int LONGEST_SIDE = 640;

    private final List<Place> places;
    private final MemorySegment pixels;

    private record Place(long offset, int width, int height) {}

    private PictureStore(List<Place> places, MemorySegment pixels) {
        this.places = places;
        this.pixels = pixels;
    }

    public static PictureStore fill(Path file, List<LabelledPicture> pictures) throws IOException {
        var places = new ArrayList<Place>();
        try (var channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            for (var labelled : pictures) {
                var picture = shrunk(Picture.read(labelled.file()));
                places.add(new Place(channel.position(), picture.width(), picture.height()));
                var bytes = ByteBuffer.wrap(picture.bgr());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            return new PictureStore(places, channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.global()));
        }
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
