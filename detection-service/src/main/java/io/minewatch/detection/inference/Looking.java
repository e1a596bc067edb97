package io.minewatch.detection.inference;

/**
 * How closely a picture is looked at, beside the pass over the whole of it.
 *
 * @param mostCrops passes spent at most on what moves
 * @param mostTiles passes spent at most on a picture looked at thoroughly; beyond that tiles are scaled down
 * @param enlargement how far a crop of a picture that is hardly larger than the network's input is enlarged, at most
 * @param stepBack how small the whole picture is shown once more, where something may fill it; 1 for not at all
 * @param mirrored whether a thorough look is taken twice, once in the mirror
 */
public record Looking(int mostCrops, int mostTiles, double enlargement, double stepBack, boolean mirrored) {

    /** What the service and the command line do. */
    public static final Looking DEFAULT = new Looking(4, 20, 2, 0.45, true);

    public Looking {
        if (mostCrops < 0 || mostTiles < 0 || !(enlargement >= 1) || !(stepBack > 0 && stepBack <= 1)) {
            throw new IllegalArgumentException("passes from 0, enlargement from 1, step back to 1: %d %d %s %s"
                    .formatted(mostCrops, mostTiles, enlargement, stepBack));
        }
    }
}
