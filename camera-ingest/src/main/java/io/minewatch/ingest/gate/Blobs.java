package io.minewatch.ingest.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Groups of pixels that stand out side by side, and the specks that are left over. */
final class Blobs {

    private static final int LONELY = 3;
    private static final int BLOCK = 10;
    private static final int COLUMNS = Luma.WIDTH / BLOCK;
    private static final int BLOCKS = COLUMNS * (Luma.HEIGHT / BLOCK);

    private final Sheet sheet;
    private final int smallest;
    private final List<Blob> large = new ArrayList<>();
    private final boolean[] specked = new boolean[BLOCKS];
    private int largestSmall;
    private int total;
    private int end;

    /** Finds blobs among the pixels marked as standing out; those with hardly any neighbour are noise. */
    Blobs(Sheet sheet, int smallest) {
        this.sheet = sheet;
        this.smallest = smallest;
        keep();
        Arrays.fill(sheet.visited, false);
        for (int i = 0; i < Luma.PIXELS; i++) {
            if (sheet.kept[i] && !sheet.visited[i]) {
                gather(i);
            }
        }
        large.sort(Comparator.comparingInt(Blob::area).reversed());
    }

    private void keep() {
        for (int i = 0; i < Luma.PIXELS; i++) {
            boolean out = sheet.marks[i] == Mark.OUT;
            sheet.kept[i] = out && neighbours(i) >= LONELY;
            if (out && !sheet.kept[i]) {
                speck(i);
            }
        }
    }

    private void speck(int pixel) {
        specked[pixel / Luma.WIDTH / BLOCK * COLUMNS + pixel % Luma.WIDTH / BLOCK] = true;
    }

    private int neighbours(int pixel) {
        int x = pixel % Luma.WIDTH;
        int y = pixel / Luma.WIDTH;
        int count = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(Luma.HEIGHT - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(Luma.WIDTH - 1, x + 1); i++) {
                if (sheet.marks[j * Luma.WIDTH + i] == Mark.OUT) {
                    count++;
                }
            }
        }
        return count - 1;
    }

    private void gather(int seed) {
        int from = end;
        int left = Luma.WIDTH;
        int right = 0;
        int upper = Luma.HEIGHT;
        int lower = 0;
        add(seed);
        for (int next = from; next < end; next++) {
            int x = sheet.order[next] % Luma.WIDTH;
            int y = sheet.order[next] / Luma.WIDTH;
            left = Math.min(left, x);
            right = Math.max(right, x);
            upper = Math.min(upper, y);
            lower = Math.max(lower, y);
            addAround(x, y);
        }
        total += end - from;
        if (end - from >= smallest) {
            large.add(new Blob(from, end, left, right, upper, lower));
        } else {
            largestSmall = Math.max(largestSmall, end - from);
            speck(seed);
        }
    }

    /** Two pixels apart still belong together: an arm and its bucket are one machine. */
    private void addAround(int x, int y) {
        for (int j = Math.max(0, y - 2); j <= Math.min(Luma.HEIGHT - 1, y + 2); j++) {
            for (int i = Math.max(0, x - 2); i <= Math.min(Luma.WIDTH - 1, x + 2); i++) {
                int pixel = j * Luma.WIDTH + i;
                if (sheet.kept[pixel] && !sheet.visited[pixel]) {
                    add(pixel);
                }
            }
        }
    }

    private void add(int pixel) {
        sheet.visited[pixel] = true;
        sheet.order[end++] = pixel;
    }

    /** Those large enough to be something, the largest first. */
    List<Blob> large() {
        return large;
    }

    /** The area of the largest that is too small, in pixels; 0 if there is none. */
    int largestSmall() {
        return largestSmall;
    }

    /** How many pixels stand out in all. */
    int total() {
        return total;
    }

    /** The share of the picture's blocks in which something too small stands out. */
    double speckedShare() {
        int count = 0;
        for (boolean block : specked) {
            if (block) {
                count++;
            }
        }
        return count / (double) BLOCKS;
    }
}
