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

    /** Begins the next draft; {@code place} is a pattern that takes its number. */
    public DraftBuilder(Tally tally, String place) throws UnreadableFile {
        this.tally = tally;
        this.row = tally.draft();
        this.place = place.formatted(row);
    }

    public int row() {
        return row;
    }

    public boolean hasPolygons() {
        return !polygons.isEmpty();
    }

    /** Takes a value over, without the characters that nobody sees; of a key that comes twice the last one holds. */
    public void property(String key, String value) throws UnreadableFile {
        tally.cell();
        var visible = Invisible.removeFrom(value);
        if (!visible.equals(value)) {
            remark(
                    Weight.REPAIR,
                    "text.invisible-characters",
                    "Control or direction characters were taken out of “%s”.".formatted(key),
                    "column",
                    key);
        }
        properties.put(Invisible.removeFrom(key).strip(), visible.strip());
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

    public Draft build(boolean lonFirst) {
        return new Draft(row, place, properties, shapeless ? List.of() : polygons, lonFirst, remarks);
    }
}
