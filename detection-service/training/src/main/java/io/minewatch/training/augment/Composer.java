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

    private static final double FOUR = 0.35;

    /** Shown from edge to edge: what fills a picture must be seen whole, too. */
    private static final double WHOLE = 0.35;

    private static final double WITH_CUTOUTS = 0.3;
    private static final double SMALLEST_CUTOUT = 11;
    private static final double LARGEST_CUTOUT = 130;

    private final List<LabelledPicture> pictures;
    private final PictureStore store;
    private final Sampler sampler;
    private final List<Cutout> cutouts;

    public Composer(List<LabelledPicture> pictures, PictureStore store, Sampler sampler, List<Cutout> cutouts) {
        this.pictures = pictures;
        this.store = store;
        this.sampler = sampler;
        this.cutouts = cutouts;
    }

    /** A square view with the given side. */
    public View compose(RandomGenerator random, int side) {
        var canvas = new Canvas(side, side);
        double layout = random.nextDouble();
        if (layout < FOUR) {
            double x = side * random.nextDouble(0.3, 0.7);
            double y = side * random.nextDouble(0.3, 0.7);
            for (int quarter = 0; quarter < 4; quarter++) {
                lay(canvas, random, side, (int) x, (int) y, quarter % 2, quarter / 2);
            }
        } else {
            int index = sampler.next(random);
            var pixels = store.get(index);
            var labelled = pictures.get(index);
            double longest =
                    layout < FOUR + WHOLE ? side * random.nextDouble(0.75, 1) : longestSide(labelled, random, side);
            double scale = longest / Math.max(pixels.width(), pixels.height());
            canvas.lay(labelled, pixels, anywhere(labelled, pixels, scale, side, random), new Box(0, 0, side, side));
        }
        if (!cutouts.isEmpty() && random.nextDouble() < WITH_CUTOUTS) {
            paste(canvas, side, random);
        }
        var view = canvas.view();
        Conditions.some(view.picture(), random);
        return view;
    }

    /** One of four: a corner of the picture touches the point where the four meet. */
    private void lay(Canvas canvas, RandomGenerator random, int side, int x, int y, int right, int below) {
        int index = sampler.next(random);
        var pixels = store.get(index);
        var labelled = pictures.get(index);
        double scale = 0.75 * longestSide(labelled, random, side) / Math.max(pixels.width(), pixels.height());
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

    /** One to three machines, mostly far ones, somewhere below the sky. */
    private void paste(Canvas canvas, int side, RandomGenerator random) {
        for (int count = random.nextInt(1, 4); count > 0; count--) {
            var cutout = cutouts.get(random.nextInt(cutouts.size()));
            double longest = Math.exp(random.nextDouble(Math.log(SMALLEST_CUTOUT), Math.log(LARGEST_CUTOUT)));
            var small = cutout.shrunk(Math.min(1, longest / Math.max(cutout.width(), cutout.height())));
            int left = (int) (random.nextDouble() * side - small.width() / 2.0);
            int top = (int) (side * random.nextDouble(0.25, 1) - small.height() / 2.0);
            canvas.paste(small, left, top, random.nextBoolean());
        }
    }

    /** In pixels of the view: from far away to a little nearer than the picture itself. */
    private static double longestSide(LabelledPicture labelled, RandomGenerator random, int side) {
        double least = labelled.isRendered() ? 380 : 150;
        double most = labelled.isRendered() ? 900 : 1.9 * side;
        return Math.exp(random.nextDouble(Math.log(least), Math.log(most)));
    }

    /** Somewhere on the canvas, and if it does not fit then so that one of its targets, if it has any, is seen. */
    private static Placement anywhere(
            LabelledPicture labelled, Picture pixels, double scale, int side, RandomGenerator random) {
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
                offset(pixels.width() * scaleX, centre[0], side, random),
                offset(pixels.height() * scale, centre[1], side, random),
                mirrored);
    }

    private static double offset(double length, double centre, int side, RandomGenerator random) {
        if (length <= side) {
            return random.nextDouble() * (side - length);
        }
        double wanted = side * random.nextDouble(0.2, 0.8) - centre * length;
        return Math.clamp(wanted, side - length, 0);
    }
}
