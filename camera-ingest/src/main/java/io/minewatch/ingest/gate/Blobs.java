package io.minewatch.ingest.gate;

import io.minewatch.contract.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups of pixels that stand out side by side. */
final class Blobs {

    private static final int LONELY = 3;

    private final boolean[] out;
    private final boolean[] kept = new boolean[Luma.PIXELS];
    private final List<Blob> blobs = new ArrayList<>();

    /** Finds the blobs among the pixels that stand out; those with hardly any neighbour are noise. */
    Blobs(boolean[] standingOut) {
        out = new boolean[Luma.PIXELS];
        for (int i = 0; i < Luma.PIXELS; i++) {
            out[i] = standingOut[i] && neighbours(standingOut, i) >= LONELY;
        }
        var visited = new boolean[Luma.PIXELS];
        var stack = new int[Luma.PIXELS];
        for (int i = 0; i < Luma.PIXELS; i++) {
            if (out[i] && !visited[i]) {
                blobs.add(gather(i, visited, stack));
            }
        }
        blobs.sort(Comparator.comparingInt(Blob::area).reversed());
    }

    private static int neighbours(boolean[] pixels, int pixel) {
        int x = pixel % Luma.WIDTH;
        int y = pixel / Luma.WIDTH;
        int count = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(Luma.HEIGHT - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(Luma.WIDTH - 1, x + 1); i++) {
                if (pixels[j * Luma.WIDTH + i]) {
                    count++;
                }
            }
        }
        return count - 1;
    }

    private Blob gather(int seed, boolean[] visited, int[] stack) {
        var pixels = new ArrayList<Integer>();
        int top = 0;
        stack[top++] = seed;
        visited[seed] = true;
        while (top > 0) {
            int pixel = stack[--top];
            pixels.add(pixel);
            int x = pixel % Luma.WIDTH;
            int y = pixel / Luma.WIDTH;
            // Two pixels apart still belong together: an arm and its bucket are one machine.
            for (int j = Math.max(0, y - 2); j <= Math.min(Luma.HEIGHT - 1, y + 2); j++) {
                for (int i = Math.max(0, x - 2); i <= Math.min(Luma.WIDTH - 1, x + 2); i++) {
                    int next = j * Luma.WIDTH + i;
                    if (out[next] && !visited[next]) {
                        visited[next] = true;
                        stack[top++] = next;
                    }
                }
            }
        }
        return new Blob(pixels);
    }

    /** The area of the largest blob, in pixels; 0 if there is none. */
    int largest() {
        return blobs.isEmpty() ? 0 : blobs.getFirst().area();
    }

    /** How many pixels stand out in all. */
    int total() {
        return blobs.stream().mapToInt(Blob::area).sum();
    }

    /** The boxes of blobs at least so large, the largest first. */
    List<Box> boxes(int smallest, int limit) {
        return blobs.stream()
                .filter(blob -> blob.area() >= smallest)
                .limit(limit)
                .map(Blob::box)
                .toList();
    }

    /** The pixels of blobs at least so large. */
    boolean[] pixels(int smallest) {
        for (var blob : blobs) {
            if (blob.area() >= smallest) {
                blob.pixels().forEach(pixel -> kept[pixel] = true);
            }
        }
        return kept;
    }

    private record Blob(List<Integer> pixels) {

        int area() {
            return pixels.size();
        }

        Box box() {
            int left = Luma.WIDTH;
            int right = 0;
            int upper = Luma.HEIGHT;
            int lower = 0;
            for (int pixel : pixels) {
                left = Math.min(left, pixel % Luma.WIDTH);
                right = Math.max(right, pixel % Luma.WIDTH);
                upper = Math.min(upper, pixel / Luma.WIDTH);
                lower = Math.max(lower, pixel / Luma.WIDTH);
            }
            return new Box(
                    left / (double) Luma.WIDTH,
                    upper / (double) Luma.HEIGHT,
                    (right - left + 1) / (double) Luma.WIDTH,
                    (lower - upper + 1) / (double) Luma.HEIGHT);
        }
    }
}
