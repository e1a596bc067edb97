package io.minewatch.detection.inference;

import java.util.ArrayList;
import java.util.List;

/** Covers a picture with tiles of the network's shape that overlap, so that what one of them cuts another shows whole. */
final class Tiles {

    /** Of a tile's side. */
    private static final double OVERLAP = 0.15;

    /** Tiles grow by so much until there are few enough of them. */
    private static final double STEP = 1.1;

    private final int inputWidth;
    private final int inputHeight;
    private final int most;

    Tiles(int inputWidth, int inputHeight, int most) {
        this.inputWidth = inputWidth;
        this.inputHeight = inputHeight;
        this.most = most;
    }

    /** Of native resolution, or somewhat coarser when the picture is so large that it would take too many. */
    List<Crop> over(int width, int height) {
        for (double size = 1; most > 0; size *= STEP) {
            int w = (int) Math.min(width, Math.round(inputWidth * size));
            int h = (int) Math.min(height, Math.round(inputHeight * size));
            int across = count(width, w);
            int down = count(height, h);
            if (across * down <= most) {
                return grid(width, height, w, h, across, down);
            }
        }
        return List.of();
    }

    private static List<Crop> grid(int width, int height, int w, int h, int across, int down) {
        var tiles = new ArrayList<Crop>();
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                tiles.add(new Crop(start(column, across, width - w), start(row, down, height - h), w, h));
            }
        }
        return tiles;
    }

    private static int count(int length, int tile) {
        double overlap = tile * OVERLAP;
        return length <= tile ? 1 : (int) Math.ceil((length - overlap) / (tile - overlap));
    }

    private static int start(int index, int count, int room) {
        return count == 1 ? 0 : (int) ((long) room * index / (count - 1));
    }
}
