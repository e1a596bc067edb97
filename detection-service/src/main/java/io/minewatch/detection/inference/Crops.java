package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the few rectangles of a picture that are worth a pass of their own. */
final class Crops {

    /** Of a crop's side: how much of it regions may fill, so that what moves has its surroundings with it. */
    private static final double FILLED = 0.8;

    /** Of a crop's sides: what moves and is larger than this both ways is large enough for the pass over the whole. */
    private static final double LARGE = 0.5;

    /** A closer look that enlarges less than this, against the pass over the whole, shows nothing new. */
    private static final double WORTH_IT = 1.3;

    private final int inputWidth;
    private final int inputHeight;
    private final Looking looking;

    Crops(int inputWidth, int inputHeight, Looking looking) {
        this.inputWidth = inputWidth;
        this.inputHeight = inputHeight;
        this.looking = looking;
    }

    /** Tiles of native resolution that cover the picture; none when the pass over the whole shows as much. */
    List<Crop> tiles(int width, int height) {
        double scale = scale(width, height);
        return scale * WORTH_IT > 1
                ? List.of()
                : new Tiles(inputWidth, inputHeight, looking.mostTiles()).over(width, height);
    }

    /**
     * Crops of at least native resolution that cover what moves, those that hold most of it first.
     *
     * @param regions where something moves, normalised
     */
    List<Crop> around(List<Box> regions, int width, int height) {
        double scale = scale(width, height);
        // Twice what the pass over the whole shows, but neither coarser than native nor blown up beyond use.
        double zoom = Math.clamp(2 * scale, 1, looking.enlargement());
        if (zoom < scale * WORTH_IT) {
            return List.of();
        }
        int cropWidth = Math.min(width, (int) Math.round(inputWidth / zoom));
        int cropHeight = Math.min(height, (int) Math.round(inputHeight / zoom));
        var clusters = new ArrayList<Cluster>();
        for (var region : regions) {
            clusters.addAll(pieces(inPixels(region, width, height), cropWidth, cropHeight));
        }
        join(clusters, cropWidth * FILLED, cropHeight * FILLED);
        return clusters.stream()
                .sorted(Comparator.comparingInt(Cluster::regions).reversed())
                .limit(looking.mostCrops())
                .map(cluster -> cluster.bounds().around(cropWidth, cropHeight, width, height))
                .toList();
    }

    /** Whether something that moves is so large that the pass over the whole may not see it for its nearness. */
    boolean isAnyLarge(List<Box> regions) {
        return regions.stream().anyMatch(region -> region.w() > LARGE && region.h() > LARGE);
    }

    private double scale(int width, int height) {
        return Math.min(inputWidth / (double) width, inputHeight / (double) height);
    }

    /** A region that fits a crop is one piece; a long one, such as a road, is several. */
    private static List<Cluster> pieces(Crop region, int cropWidth, int cropHeight) {
        if (region.w() > cropWidth * LARGE && region.h() > cropHeight * LARGE) {
            return List.of();
        }
        int across = (int) Math.ceil(region.w() / (cropWidth * FILLED));
        int down = (int) Math.ceil(region.h() / (cropHeight * FILLED));
        var pieces = new ArrayList<Cluster>();
        for (int i = 0; i < across * down; i++) {
            int left = region.x() + region.w() * (i % across) / across;
            int top = region.y() + region.h() * (i / across) / down;
            pieces.add(new Cluster(new Crop(left, top, region.w() / across, region.h() / down), 1));
        }
        return pieces;
    }

    /** Joins the two clusters that make the smallest one, as long as one crop holds it. */
    private static void join(List<Cluster> clusters, double mostWidth, double mostHeight) {
        for (var pair = closest(clusters, mostWidth, mostHeight);
                pair != null;
                pair = closest(clusters, mostWidth, mostHeight)) {
            clusters.remove(pair.one());
            clusters.remove(pair.other());
            clusters.add(pair.joined());
        }
    }

    private static @Nullable Pair closest(List<Cluster> clusters, double mostWidth, double mostHeight) {
        Pair closest = null;
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                var pair = new Pair(clusters.get(i), clusters.get(j));
                var bounds = pair.joined().bounds();
                if (bounds.w() <= mostWidth
                        && bounds.h() <= mostHeight
                        && (closest == null || pair.area() < closest.area())) {
                    closest = pair;
                }
            }
        }
        return closest;
    }

    private static Crop inPixels(Box box, int width, int height) {
        int left = (int) Math.clamp(Math.floor(box.x() * width), 0, width - 1);
        int top = (int) Math.clamp(Math.floor(box.y() * height), 0, height - 1);
        int right = (int) Math.clamp(Math.ceil((box.x() + box.w()) * width), left + 1, width);
        int bottom = (int) Math.clamp(Math.ceil(box.bottom() * height), top + 1, height);
        return new Crop(left, top, right - left, bottom - top);
    }

    private record Cluster(Crop bounds, int regions) {}

    private record Pair(Cluster one, Cluster other, Cluster joined) {

        Pair(Cluster one, Cluster other) {
            this(one, other, new Cluster(one.bounds().with(other.bounds()), one.regions() + other.regions()));
        }

        long area() {
            return (long) joined.bounds().w() * joined.bounds().h();
        }
    }
}
