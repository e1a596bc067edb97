package io.minewatch.simulator.rtsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes an Annex B byte stream apart: first into units, then into the units of each picture. */
final class AnnexB {

    private AnnexB() {}

    /** The units between the start codes, without them. */
    static List<byte[]> units(byte[] stream) {
        var units = new ArrayList<byte[]>();
        int begin = -1;
        for (int i = 0; i + 3 <= stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                addUnit(units, stream, begin, i);
                begin = i + 3;
                i += 2;
            }
        }
        addUnit(units, stream, begin, stream.length);
        return units;
    }

    /** Units grouped by the picture they belong to. */
    static List<List<byte[]>> pictures(Codec codec, List<byte[]> units) {
        var pictures = new ArrayList<List<byte[]>>();
        var picture = new ArrayList<byte[]>();
        boolean hasSlice = false;
        for (var unit : units) {
            if (hasSlice && codec.opensPicture(unit)) {
                pictures.add(picture);
                picture = new ArrayList<>();
                hasSlice = false;
            }
            picture.add(unit);
            hasSlice |= codec.isSlice(codec.typeOf(unit));
        }
        if (hasSlice) {
            pictures.add(picture);
        }
        return pictures;
    }

    private static void addUnit(List<byte[]> units, byte[] stream, int begin, int end) {
        int last = end;
        while (begin >= 0 && last > begin && stream[last - 1] == 0) {
            last--;
        }
        // Shorter than any unit's header and first slice byte: padding.
        if (begin >= 0 && last - begin > 2) {
            units.add(Arrays.copyOfRange(stream, begin, last));
        }
    }
}
