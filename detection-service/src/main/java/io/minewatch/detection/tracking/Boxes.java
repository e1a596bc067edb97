package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;

/** How boxes of one machine lie to one another. */
final class Boxes {

    private Boxes() {}

    /** Distance of the centres in widths and heights of the boxes; nothing when they share a centre. */
    static double distance(Box a, Box b) {
        double width = (a.w() + b.w()) / 2;
        double height = (a.h() + b.h()) / 2;
        return Math.hypot((a.centreX() - b.centreX()) / width, (a.centreY() - b.centreY()) / height);
    }

    /** How many times larger {@code b} is than {@code a}, by area. */
    static double growth(Box a, Box b) {
        return b.w() * b.h() / (a.w() * a.h());
    }
}
