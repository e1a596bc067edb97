package io.minewatch.detection.tracking;

import io.minewatch.contract.probe.StreamRole;
import java.util.ArrayList;
import java.util.List;

/** How sure the detector was of one class on a track's last frames. */
final class Scores {

    /** Half a minute at a keyframe every two seconds. */
    private static final int KEPT = 15;

    /** So many looks at the main stream outweigh what the sub stream says: it shows the same machine, but less of it. */
    private static final int DECISIVE = 3;

    private final List<Scored> last = new ArrayList<>();

    void add(StreamRole stream, double score) {
        last.add(new Scored(stream, score));
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    /** Of the main stream's frames if there are enough of them, else of all. */
    double median() {
        var main = last.stream().filter(s -> s.stream == StreamRole.MAIN).toList();
        var sorted = (main.size() >= DECISIVE ? main : last)
                .stream().map(Scored::score).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private record Scored(StreamRole stream, double score) {}
}
