package io.minewatch.detection.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which detection continues which track: the closest and most alike pairs first.
 *
 * <p>Frames come a second or more apart, so boxes of a machine under way need not overlap: what counts is the distance
 * from where it was expected or last seen, measured in its own size, and whether it looks like it did.
 */
final class Matching {

    /** Farther than this many of its own widths is another machine. */
    private static final double FARTHEST = 1.5;

    /** A box that more than doubles its sides is another machine. */
    private static final double MOST_GROWTH = 2.2 * 2.2;

    /** What a box of another class costs, in widths. */
    private static final double OTHER_CLASS = 0.5;

    /** What looking quite otherwise costs, in widths. */
    private static final double OTHER_LOOK = 1.5;

    /** A machine that stands is not taken for another one that passes before it: for it, looks count more. */
    private static final double OTHER_LOOK_STANDING = 3;

    private Matching() {}

    /** Each track that goes on, with the detection that continues it. */
    static Map<Track, Spotted> match(Collection<Track> tracks, List<Spotted> detections, Instant at) {
        var pairs = new ArrayList<Pair>();
        for (var track : tracks) {
            for (var detection : detections) {
                double cost = cost(track, detection, at);
                if (cost < FARTHEST) {
                    pairs.add(new Pair(track, detection, cost));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::cost));
        var matched = new IdentityHashMap<Track, Spotted>();
        var taken = new IdentityHashMap<Spotted, Track>();
        for (var pair : pairs) {
            if (!matched.containsKey(pair.track) && !taken.containsKey(pair.detection)) {
                matched.put(pair.track, pair.detection);
                taken.put(pair.detection, pair.track);
            }
        }
        return matched;
    }

    private static double cost(Track track, Spotted spotted, Instant at) {
        var box = spotted.box();
        double growth = Boxes.growth(track.box(), box);
        if (growth > MOST_GROWTH || growth < 1 / MOST_GROWTH) {
            return Double.MAX_VALUE;
        }
        double distance = Math.min(Boxes.distance(track.box(), box), Boxes.distance(track.expectedAt(at), box));
        double otherClass = track.machine() == spotted.detection().machine() ? 0 : OTHER_CLASS;
        double otherLook = 1 - track.look().likeness(spotted.look());
        return distance + otherClass + otherLook * (track.stays() ? OTHER_LOOK_STANDING : OTHER_LOOK);
    }

    private record Pair(Track track, Spotted detection, double cost) {}
}
