package io.minewatch.detection.inference;

import io.minewatch.contract.Box;

/**
 * What one pass found.
 *
 * @param detection normalised to the picture
 * @param pass which one; {@link #WHOLE} and {@link #FROM_AFAR} are over the whole picture
 * @param isCut whether an inner edge of the crop, one that is not the picture's, goes through it
 * @param share of the crop that it spans, of the longer side
 */
record Glimpse(Detection detection, int pass, boolean isCut, double share) {

    static final int WHOLE = 0;

    /** The whole once more, smaller. */
    static final int FROM_AFAR = 1;

    /** The first of the closer looks. */
    static final int CLOSER = 2;

    /** Of a crop's side: an edge so near to a box may go through the machine. */
    private static final double EDGE = 0.01;

    /** Places what was found in a crop, normalised to it, in the picture. */
    static Glimpse of(Detection found, int pass, Crop crop, int pictureWidth, int pictureHeight) {
        var box = found.box();
        var placed = new Detection(found.machine(), found.score(), crop.inPicture(box, pictureWidth, pictureHeight));
        return new Glimpse(placed, pass, isCut(box, crop, pictureWidth, pictureHeight), Math.max(box.w(), box.h()));
    }

    boolean isOfWhole() {
        return pass < CLOSER;
    }

    private static boolean isCut(Box box, Crop crop, int pictureWidth, int pictureHeight) {
        return (box.x() < EDGE && crop.x() > 0)
                || (box.y() < EDGE && crop.y() > 0)
                || (box.x() + box.w() > 1 - EDGE && crop.right() < pictureWidth)
                || (box.bottom() > 1 - EDGE && crop.bottom() < pictureHeight);
    }
}
