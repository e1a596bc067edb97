package io.minewatch.training.data;

import io.minewatch.contract.MachineClass;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What is learnt from and what is kept aside, by group, never by picture: two frames of one camera on both sides would
 * only measure memory.
 */
public record Split(List<LabelledPicture> training, List<LabelledPicture> validation) {

    private static final int ASIDE_PERCENT = 17;
    private static final int TRIES = 2000;

    /** Of many ways to keep about a sixth of the groups aside, the first that is fairest to the classes. */
    public static Split of(List<LabelledPicture> pictures) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int salt = 0; salt < TRIES; salt++) {
            double unfair = unfairness(pictures, salt);
            if (unfair < least) {
                least = unfair;
                best = salt;
            }
        }
        int salt = best;
        return new Split(
                pictures.stream().filter(picture -> !isAside(picture, salt)).toList(),
                pictures.stream().filter(picture -> isAside(picture, salt)).toList());
    }

    private static boolean isAside(LabelledPicture picture, int salt) {
        var crc = new CRC32();
        crc.update((salt + " " + picture.group()).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 100 < ASIDE_PERCENT;
    }

    /** How far the part kept aside is, class by class, from a sixth; empty pictures count as a class. */
    private static double unfairness(List<LabelledPicture> pictures, int salt) {
        var all = new EnumMap<MachineClass, Integer>(MachineClass.class);
        var aside = new EnumMap<MachineClass, Integer>(MachineClass.class);
        int empty = 0;
        int emptyAside = 0;
        for (var picture : pictures) {
            boolean kept = isAside(picture, salt);
            count(picture, all);
            if (kept) {
                count(picture, aside);
            }
            if (picture.targets().isEmpty()) {
                empty++;
                emptyAside += kept ? 1 : 0;
            }
        }
        double worst = distance(emptyAside, empty);
        for (var entry : all.entrySet()) {
            worst = Math.max(worst, distance(aside.getOrDefault(entry.getKey(), 0), entry.getValue()));
        }
        return worst;
    }

    private static double distance(int aside, int all) {
        return all == 0 ? 0 : Math.abs((double) aside / all - ASIDE_PERCENT / 100.0);
    }

    private static void count(LabelledPicture picture, Map<MachineClass, Integer> counts) {
        picture.targets().forEach(target -> counts.merge(target.kind(), 1, Integer::sum));
    }
}
