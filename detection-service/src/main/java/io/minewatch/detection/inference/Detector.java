package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds machines in pictures. The door of this room.
 *
 * <p>Keeps its buffers from picture to picture: one for each thread, on a {@link Network} that they share.
 */
public final class Detector implements AutoCloseable {

    private final Model model;
    private final Pass pass;
    private final Crops crops;
    private final Merge merge;
    private final Looking looking;

    public Detector(Network network) {
        this(network, Looking.DEFAULT);
    }

    public Detector(Network network, Looking looking) {
        this.model = network.model();
        this.pass = new Pass(network);
        this.crops = new Crops(model.inputWidth(), model.inputHeight(), looking);
        this.merge = new Merge(model.doublesIou());
        this.looking = looking;
    }

    /**
     * Finds what is in a picture, surest first, and looks thoroughly: at the whole, once more from farther away, and where
     * the network's input cannot hold all its pixels, at tiles of native resolution too; and at all that in the mirror.
     *
     * @param leastScore what scores less, calibrated, is left out
     */
    public List<Detection> detect(Picture picture, double leastScore) {
        var tiles = crops.tiles(picture.width(), picture.height());
        var straight = detect(picture, leastScore, true, tiles);
        if (!looking.mirrored()) {
            return straight;
        }
        try (var mirrored = picture.mirrored()) {
            return Mirror.together(straight, detect(mirrored, leastScore, true, tiles), leastScore);
        }
    }

    /**
     * Finds what is in a picture, surest first: looks at the whole, closer where something small moves, and once more from
     * farther away when something large does.
     *
     * @param regions where something moves, normalised; none means that the whole is looked at and nothing else
     * @param leastScore what scores less, calibrated, is left out
     */
    public List<Detection> detect(Picture picture, List<Box> regions, double leastScore) {
        var closer = crops.around(regions, picture.width(), picture.height());
        return detect(picture, leastScore, crops.isAnyLarge(regions), closer);
    }

    private List<Detection> detect(Picture picture, double leastScore, boolean alsoFromAfar, List<Crop> closer) {
        int width = picture.width();
        int height = picture.height();
        var all = Crop.whole(width, height);
        var glimpses = new ArrayList<Glimpse>();
        for (var found : pass.over(picture, all, leastScore)) {
            glimpses.add(Glimpse.of(found, Glimpse.WHOLE, all, width, height));
        }
        if (alsoFromAfar && looking.stepBack() < 1) {
            for (var found : pass.over(picture, all, looking.stepBack(), leastScore)) {
                glimpses.add(Glimpse.of(found, Glimpse.FROM_AFAR, all, width, height));
            }
        }
        for (int i = 0; i < closer.size(); i++) {
            for (var found : pass.over(picture, closer.get(i), leastScore)) {
                glimpses.add(Glimpse.of(found, Glimpse.CLOSER + i, closer.get(i), width, height));
            }
        }
        return merge.merge(glimpses);
    }

    /** How many passes of the network a look at such a picture takes. */
    public int passes(int width, int height, List<Box> regions) {
        return 1
                + (crops.isAnyLarge(regions) ? fromAfar() : 0)
                + crops.around(regions, width, height).size();
    }

    /** How many passes of the network a thorough look at such a picture takes. */
    public int passes(int width, int height) {
        int straight = 1 + fromAfar() + crops.tiles(width, height).size();
        return looking.mirrored() ? 2 * straight : straight;
    }

    private int fromAfar() {
        return looking.stepBack() < 1 ? 1 : 0;
    }

    public Model model() {
        return model;
    }

    @Override
    public void close() {
        pass.close();
    }
}
