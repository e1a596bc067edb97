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

    public Detector(Network network) {
        this(network, Looking.DEFAULT);
    }

    public Detector(Network network, Looking looking) {
        this.model = network.model();
        this.pass = new Pass(network);
        this.crops = new Crops(model.inputWidth(), model.inputHeight(), looking);
        this.merge = new Merge(model.doublesIou());
    }

    /**
     * Finds what is in a picture, surest first, and looks thoroughly: at the whole, and where the network's input cannot
     * hold all its pixels, at tiles of native resolution too.
     *
     * @param leastScore what scores less, calibrated, is left out
     */
    public List<Detection> detect(Picture picture, double leastScore) {
        return detect(picture, leastScore, crops.tiles(picture.width(), picture.height()));
    }

    /**
     * Finds what is in a picture, surest first: looks at the whole, and closer where something moves.
     *
     * @param regions where something moves, normalised; none means that the whole is looked at and nothing else
     * @param leastScore what scores less, calibrated, is left out
     */
    public List<Detection> detect(Picture picture, List<Box> regions, double leastScore) {
        return detect(picture, leastScore, crops.around(regions, picture.width(), picture.height()));
    }

    private List<Detection> detect(Picture picture, double leastScore, List<Crop> closer) {
        int width = picture.width();
        int height = picture.height();
        var whole = pass.over(picture, Crop.whole(width, height), leastScore);
        if (closer.isEmpty()) {
            return whole;
        }
        var glimpses = new ArrayList<Glimpse>();
        whole.forEach(
                found -> glimpses.add(Glimpse.of(found, Glimpse.WHOLE, Crop.whole(width, height), width, height)));
        for (int i = 0; i < closer.size(); i++) {
            for (var found : pass.over(picture, closer.get(i), leastScore)) {
                glimpses.add(Glimpse.of(found, i + 1, closer.get(i), width, height));
            }
        }
        return merge.merge(glimpses);
    }

    /** How many passes of the network a look at such a picture takes. */
    public int passes(int width, int height, List<Box> regions) {
        return 1 + crops.around(regions, width, height).size();
    }

    /** How many passes of the network a thorough look at such a picture takes. */
    public int passes(int width, int height) {
        return 1 + crops.tiles(width, height).size();
    }

    public Model model() {
        return model;
    }

    @Override
    public void close() {
        pass.close();
    }
}
