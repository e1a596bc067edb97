package io.minewatch.registry.probe;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.probe.Mask;
import io.minewatch.contract.probe.Mask.Corner;
import io.minewatch.registry.change.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads masks: parts of a preset's picture in which movement means nothing. */
final class MaskReader {

    private static final int MOST_MASKS = 50;
    private static final int MOST_CORNERS = 200;

    private MaskReader() {}

    static List<Mask> read(List<MaskRequest> sent, String at, Check check) {
        check.number(at, "number.out-of-range", (double) sent.size(), 0, MOST_MASKS);
        var masks = new ArrayList<Mask>();
        for (int i = 0; i < sent.size(); i++) {
            mask(sent.get(i), at + "/" + i, check).ifPresent(masks::add);
        }
        return masks;
    }

    private static Optional<Mask> mask(MaskRequest sent, String at, Check check) {
        var valid = check.validity(at + "/valid", sent.valid());
        boolean known = check.present(at + "/why", sent.why());
        var corners = corners(requireNonNullElse(sent.polygon(), List.of()), at + "/polygon", check);
        if (!known || corners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mask(requireNonNullElse(sent.why(), Mask.Why.OTHER), corners, valid));
    }

    /** The corners; none, and a fault, when they are no polygon. */
    private static List<Corner> corners(List<List<Double>> sent, String at, Check check) {
        if (sent.size() < 3 || sent.size() > MOST_CORNERS) {
            check.fault(at, "mask.corners", "must have 3 to %d corners".formatted(MOST_CORNERS), "count", sent.size());
            return List.of();
        }
        var corners = new ArrayList<Corner>();
        for (int i = 0; i < sent.size(); i++) {
            var corner = sent.get(i);
            if (corner == null || corner.size() != 2) {
                check.fault(at + "/" + i, "mask.corner", "must be [x, y]");
                return List.of();
            }
            corners.add(new Corner(
                    check.number(at + "/" + i + "/0", "mask.outside", corner.get(0), 0, 1),
                    check.number(at + "/" + i + "/1", "mask.outside", corner.get(1), 0, 1)));
        }
        return corners;
    }
}
