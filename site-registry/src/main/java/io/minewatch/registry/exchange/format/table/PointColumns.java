package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Positions;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of one row that say where it is. */
final class PointColumns {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,8}[,，]\\d+");

    /** A northing of China in metres; no easting and no angle is like it. */
    private static final double LEAST_NORTHING = 1e6;

    private static final double MOST_NORTHING = 1e7;

    private final Map<Column, String> values = new EnumMap<>(Column.class);

    void take(@Nullable Column column, String value) {
        if (column == Column.WKT || column != null && column.kind() == Column.Kind.POSITION) {
            values.putIfAbsent(column, value);
        }
    }

    /** Gives the draft its shape, if the row has one. */
    void giveTo(DraftBuilder draft, Tally tally) throws UnreadableFile {
        var wkt = values.get(Column.WKT);
        if (wkt != null) {
            new WktShape(wkt, draft, tally).read();
        } else if (values.containsKey(Column.LON) || values.containsKey(Column.LAT)) {
            point(Column.LON, Column.LAT, draft, tally);
        } else if (values.containsKey(Column.EASTING) || values.containsKey(Column.NORTHING)) {
            point(Column.EASTING, Column.NORTHING, draft, tally);
        } else if (values.containsKey(Column.X) || values.containsKey(Column.Y)) {
            boolean surveyors = xIsNorthing();
            point(surveyors ? Column.Y : Column.X, surveyors ? Column.X : Column.Y, draft, tally);
        }
    }

    /** Surveyors call the northing X, programs the easting. */
    private boolean xIsNorthing() {
        var x = Numbers.decimal(values.getOrDefault(Column.X, ""));
        return x.isPresent() && x.getAsDouble() >= LEAST_NORTHING && x.getAsDouble() < MOST_NORTHING;
    }

    private void point(Column east, Column north, DraftBuilder draft, Tally tally) throws UnreadableFile {
        var first = number(east, draft);
        var second = number(north, draft);
        if (first.isPresent() && second.isPresent()) {
            var position = new Positions(tally);
            position.add(first.getAsDouble(), second.getAsDouble());
            draft.polygon(List.<double[][]>of(position.toArray()));
        } else {
            var found = values.getOrDefault(east, "") + ", " + values.getOrDefault(north, "");
            draft.brokenShape(
                    "position.form", "The row's position is no pair of numbers: %s.".formatted(found), "found", found);
        }
    }

    private OptionalDouble number(Column column, DraftBuilder draft) {
        var text = values.getOrDefault(column, "");
        var angle = Numbers.angle(text);
        if (angle.isPresent()) {
            draft.remark(
                    Weight.REPAIR,
                    "position.degrees-minutes-seconds",
                    "Degrees, minutes and seconds were read as decimal degrees.");
            return angle;
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            draft.remark(
                    Weight.REPAIR,
                    "number.decimal-comma",
                    "A decimal comma was read as a point: %s.".formatted(text),
                    "text",
                    text);
            return Numbers.decimal(text.replaceFirst("[,，]", "."));
        }
        return Numbers.decimal(text);
    }
}
