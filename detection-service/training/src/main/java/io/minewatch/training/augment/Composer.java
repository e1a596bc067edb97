package io.minewatch.training.augment;

import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.PictureStore;
import io.minewatch.training.data.Sampler;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.picture.Picture;
import io.minewatch.training.picture.Placement;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes a view from pictures: one, or four around a point.
 *
 * <p>Photos show machines near and large, probes show them far and small. So photos are mostly shrunk, and pictures that
 * were rendered as a probe sees them are shown about as they are.
 */
public final class Composer {

    private static final double FOUR = 0.45;

    private final List<LabelledPicture> pictures;
    private final PictureStore store;
    private final Sampler sampler;
    private final int side;

    public Composer(List<LabelledPicture> pictures, PictureStore store, Sampler sampler, int side) {
        this.pictures = pictures;
        this.store = store;
        this.sampler = sampler;
        this.side = side;
    }

    public View compose(RandomGenerator random) {
        var canvas = new Canvas(side, side);
        if (random.nextDouble() < FOUR) {
            double x = side * random.nextDouble(0.3, 0.7);
            double y = side * random.nextDouble(0.3, 0.7);
            for (int quarter = 0; quarter < 4; quarter++) {
                lay(canvas, random, (int) x, (int) y, quarter % 2, quarter / 2);
            }
        } else {
            int index = sampler.next(random);
            var pixels = store.get(index);
            var labelled = pictures.get(index);
            double scale = longestSide(labelled, random, 1) / Math.max(pixels.width(), pixels.height());
            canvas.lay(labelled, pixels, anywhere(labelled, pixels, scale, random), new Box(0, 0, side, side));
        }
        var view = canvas.view();
        Conditions.some(view.picture(), random);
        return view;
    }

    /** One of four: a corner of the picture touches the point where the four meet. */
    private void lay(Canvas canvas, RandomGenerator random, int x, int y, int right, int below) {
        int index = sampler.next(random);
        var pixels = store.get(index);
        var labelled = pictures.get(index);
        double scale = longestSide(labelled, random, 0.75) / Math.max(pixels.width(), pixels.height());
        double width = pixels.width() * scale;
        double height = pixels.height() * scale;
        var part = new Box(right == 1 ? x : 0, below == 1 ? y : 0, right == 1 ? side : x, below == 1 ? side : y);
        var where = new Placement(
                scale * random.nextDouble(0.9, 1.1),
                scale,
                right == 1 ? x : x - width,
                below == 1 ? y : y - height,
                random.nextBoolean());
        canvas.lay(labelled, pixels, where, part);
    }

    private double longestSide(LabelledPicture labelled, RandomGenerator random, double factor) {
        boolean likeAProbe = labelled.isRendered();
        double least = likeAProbe ? 380 : 150;
        double most = likeAProbe ? 850 : 700;
        return factor * Math.exp(random.nextDouble(Math.log(least), Math.log(most)));
    }

    /** Somewhere on the canvas, and if it does not fit then so that one of its targets, if it has any, is seen. */
    private Placement anywhere(LabelledPicture labelled, Picture pixels, double scale, RandomGenerator random) {
        double scaleX = scale * random.nextDouble(0.9, 1.1);
        boolean mirrored = random.nextBoolean();
        var centre = new double[] {random.nextDouble(), random.nextDouble()};
        if (!labelled.targets().isEmpty()) {
            var box = labelled.targets()
                    .get(random.nextInt(labelled.targets().size()))
                    .box();
            centre[0] = mirrored ? 1 - box.centreX() : box.centreX();
            centre[1] = box.centreY();
        }
        return new Placement(
                scaleX,
                scale,
                offset(pixels.width() * scaleX, centre[0], random),
                offset(pixels.height() * scale, centre[1], random),
                mirrored);
    }

    private double offset(double length, double centre, RandomGenerator random) {
        if (length <= side) {
            return random.nextDouble() * (side - length);
        }
        double wanted = side * random.nextDouble(0.2, 0.8) - centre * length;
        return Math.clamp(wanted, side - length, 0);
    }
}
