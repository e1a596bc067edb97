package io.minewatch.training.loss;

import io.minewatch.training.geometry.Box;

/** 1 - IoU², and how it changes with the raw outputs that make the box. */
final class BoxLoss {

    private BoxLoss() {}

    static double of(Box box, Box target) {
        double iou = box.iou(target);
        return 1 - iou * iou;
    }

    /** Adds {@code weight} times the gradient by the four raw outputs: centre in strides, logarithms of width and height. */
    static void addGradient(Box box, Box target, double stride, double weight, float[] gradient, int at) {
        double overlapWidth = Math.min(box.right(), target.right()) - Math.max(box.left(), target.left());
        double overlapHeight = Math.min(box.bottom(), target.bottom()) - Math.max(box.top(), target.top());
        if (overlapWidth <= 0 || overlapHeight <= 0) {
            return;
        }
        double overlap = overlapWidth * overlapHeight;
        double union = box.area() + target.area() - overlap;
        double iou = overlap / union;
        // d iou = (d overlap · (1 + iou) - iou · d area) / union
        double byOverlap = (1 + iou) / union;
        double byArea = iou / union;
        int right = box.right() < target.right() ? 1 : 0;
        int left = box.left() > target.left() ? 1 : 0;
        int bottom = box.bottom() < target.bottom() ? 1 : 0;
        int top = box.top() > target.top() ? 1 : 0;
        double byX = byOverlap * overlapHeight * (right - left);
        double byY = byOverlap * overlapWidth * (bottom - top);
        double byWidth = byOverlap * overlapHeight * (right + left) / 2.0 - byArea * box.height();
        double byHeight = byOverlap * overlapWidth * (bottom + top) / 2.0 - byArea * box.width();
        double factor = -2 * iou * weight;
        gradient[at] += (float) (factor * byX * stride);
        gradient[at + 1] += (float) (factor * byY * stride);
        gradient[at + 2] += (float) (factor * byWidth * box.width());
        gradient[at + 3] += (float) (factor * byHeight * box.height());
    }
}
