package io.minewatch.registry.exchange.format;

import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.text.Invisible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a draft together while its part of the file is read. */
public final class DraftBuilder {

    /** A parcel of ten thousand bad lines would otherwise fill the report. */
    private static final int MOST_REMARKS = 20;

    private final Tally tally;
    private final int row;
    private final String place;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<List<double[][]>> polygons = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private boolean shapeless;

    private DraftBuilder(Tally tally, int row, String place) {
        this.tally = tally;
        this.row = row;
        this.place = place;
    }

    /** Begins the next draft, whose place is its number: "parcel 2". */
    public static DraftBuilder numbered(Tally tally, String kind) throws UnreadableFile {
        int row = tally.draft();
        return new DraftBuilder(tally, row, kind + " " + row);
    }

    /** Begins the next draft at {@code place}: "sheet permits row 7". */
    public static DraftBuilder at(Tally tally, String place) throws UnreadableFile {
        return new DraftBuilder(tally, tally.draft(), place);
    }

    public int row() {
        return row;
    }

    public boolean hasPolygons() {
        return !polygons.isEmpty();
    }

    /**
     * Takes a value over, without the characters that nobody sees; of a key that comes twice the last one holds. Where
     * they turned the writing round, people saw another text than what is left, and one of them has to look.
     */
    public void property(String key, String value) throws UnreadableFile {
        tally.value(value);
        var visible = Invisible.removeFrom(value);
        if (!visible.equals(value)) {
            remark(
                    Invisible.turnsRound(value) ? Weight.DOUBT : Weight.REPAIR,
                    "text.invisible-characters",
                    "Control or direction characters were taken out of “%s”.".formatted(key),
                    "column",
                    key);
        }
        properties.put(Invisible.removeFrom(key).strip(), visible.strip());
    }

    public void remarks(List<Remark> more) {
        more.stream().limit(MOST_REMARKS - remarks.size()).forEach(remarks::add);
    }

    public void polygon(List<double[][]> rings) {
        polygons.add(rings);
    }

    /** Notes something of this draft. {@code parameters} are names and values by turns. */
    public void remark(Weight weight, String code, String message, Object... parameters) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(Remark.of(weight, code, message, parameters));
        }
    }

    /** Notes what makes the shape worthless. A shape less one of its corners is another shape, so none is given. */
    public void brokenShape(String code, String message, Object... parameters) {
        shapeless = true;
        remark(Weight.FAULT, code, message, parameters);
    }

    /** The draft; {@code lonFirst} as in {@link Draft}. */
    public Draft build(boolean lonFirst) throws UnreadableFile {
        tally.remarks(remarks.size());
        return new Draft(row, place, properties, shapeless ? List.of() : polygons, lonFirst, remarks);
    }
}
