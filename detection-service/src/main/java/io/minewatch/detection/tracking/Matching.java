package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.detection.inference.Detection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which detection continues which track: the closest pairs first.
 *
 * <p>Frames come a second or more apart, so boxes of a machine under way need not overlap: what counts is the distance
 * from where it was expected or last seen, measured in its own size.
 */
final class Matching {

    /** Farther than this many of its own widths is another machine. */
    private static final double FARTHEST = 1.5;

    /** A box that more than doubles is another machine. */
    private static final double MOST_GROWTH = 2.2;

    private Matching() {}

    /** Each track that goes on, with the detection that continues it. */
    static Map<Track, Detection> match(Collection<Track> tracks, List<Detection> detections, Instant at) {
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
        var matched = new IdentityHashMap<Track, Detection>();
        Set<Detection> taken = new HashSet<>();
        for (var pair : pairs) {
            if (!matched.containsKey(pair.track) && taken.add(pair.detection)) {
                matched.put(pair.track, pair.detection);
            }
        }
        return matched;
    }

    private static double cost(Track track, Detection detection, Instant at) {
        var box = detection.box();
        double growth = box.w() * box.h() / (track.box().w() * track.box().h());
        if (growth > MOST_GROWTH * MOST_GROWTH || growth < 1 / (MOST_GROWTH * MOST_GROWTH)) {
            return Double.MAX_VALUE;
        }
        double otherClass = track.machine() == detection.machine() ? 0 : 0.5;
        return Math.min(distance(track.box(), box), distance(track.expectedAt(at), box)) + otherClass;
    }

    /** Distance of the centres in widths of the boxes; nothing when they overlap fully. */
    private static double distance(Box a, Box b) {
        double size = (a.w() + b.w()) / 2;
        double height = (a.h() + b.h()) / 2;
        return Math.hypot((a.centreX() - b.centreX()) / size, (a.centreY() - b.centreY()) / height);
    }

    private record Pair(Track track, Detection detection, double cost) {}
}
