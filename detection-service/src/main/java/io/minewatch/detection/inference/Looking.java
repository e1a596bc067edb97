package io.minewatch.detection.inference;

/**
 * How closely a picture is looked at, beside the pass over the whole of it.
 *
 * @param mostCrops passes spent at most on what moves
 * @param mostTiles passes spent at most on a picture looked at thoroughly; beyond that tiles are scaled down
 * @param enlargement how far a crop of a picture that is hardly larger than the network's input is enlarged, at most
 */
public record Looking(int mostCrops, int mostTiles, double enlargement) {

    /** What the service and the command line do. */
    public static final Looking DEFAULT = new Looking(4, 20, 2);

    public Looking {
        if (mostCrops < 0 || mostTiles < 0 || !(enlargement >= 1)) {
            throw new IllegalArgumentException(
                    "passes from 0, enlargement from 1: %d %d %s".formatted(mostCrops, mostTiles, enlargement));
        }
    }
}
