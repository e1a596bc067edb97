package io.minewatch.registry.exchange.format.corner;

import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Positions;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One parcel while its lines are read. */
final class Parcel {

    private static final List<String> HEADING = List.of("点数", "面积", "编号", "名称", "图形类型", "图幅号", "用途", "地类编码");

    /** Where a line has three fields and the second is one of these, a coordinate is missing and not the ring. */
    private static final Pattern RING = Pattern.compile("\\d{1,2}");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,，]\\s*|\\s+");

    private final Tally tally;
    private final Evidence evidence;
    private final DraftBuilder draft;
    private final Map<Integer, Positions> rings = new LinkedHashMap<>();
    private OptionalInt stated = OptionalInt.empty();
    private int corners;
    private int lastRing = -1;
    private boolean sexagesimal;

    Parcel(Tally tally, Evidence evidence) throws UnreadableFile {
        this.tally = tally;
        this.evidence = evidence;
        this.draft = DraftBuilder.numbered(tally, "parcel");
    }

    /** Reads {@code 点数,面积,编号,名称,面,图幅号,用途,地类编码,@}; fields may be missing. A full-width comma may be part of a name. */
    void heading(String line) throws UnreadableFile {
        var fields = line.split(line.indexOf(',') < 0 ? "，" : ",", -1);
        for (int i = 0; i < Math.min(fields.length - 1, HEADING.size()); i++) {
            if (!fields[i].isBlank()) {
                draft.property(HEADING.get(i), fields[i]);
            }
        }
        stated = Numbers.whole(fields[0]);
    }

    /** Reads {@code J1,1,X,Y}: the corner's name, its ring, northing, easting. */
    void corner(String line, int number) throws UnreadableFile {
        var fields = fields(line);
        corners++;
        if (fields.length != 4
                && !(fields.length == 3 && !RING.matcher(fields[1]).matches())) {
            broken(line, number, fields.length == 6 ? "number.decimal-comma" : "corner.fields");
            return;
        }
        var ring = fields.length == 4 ? Numbers.whole(fields[1]) : OptionalInt.of(1);
        var first = number(fields[fields.length - 2]);
        var second = number(fields[fields.length - 1]);
        if (ring.isEmpty() || first.isEmpty() || second.isEmpty()) {
            broken(line, number, "corner.number");
            return;
        }
        evidence.add(first.getAsDouble(), second.getAsDouble());
        ring(ring.getAsInt(), number).add(first.getAsDouble(), second.getAsDouble());
    }

    private static String[] fields(String line) {
        int end = line.length();
        while (end > 0 && (",，".indexOf(line.charAt(end - 1)) >= 0 || Character.isWhitespace(line.charAt(end - 1)))) {
            end--;
        }
        return SEPARATOR.split(line.substring(0, end), 12);
    }

    private OptionalDouble number(String text) {
        var angle = Numbers.angle(text);
        sexagesimal |= angle.isPresent();
        return angle.isPresent() ? angle : Numbers.decimal(text);
    }

    private Positions ring(int ring, int line) throws UnreadableFile {
        var known = rings.get(ring);
        if (known == null) {
            known = new Positions(tally);
            rings.put(ring, known);
        } else if (ring != lastRing) {
            draft.brokenShape(
                    "corner.ring-again",
                    "Line %d goes back to ring %d, which had ended.".formatted(line, ring),
                    "line",
                    line,
                    "ring",
                    ring);
        }
        lastRing = ring;
        return known;
    }

    private void broken(String line, int number, String code) throws UnreadableFile {
        tally.position();
        var sentence = switch (code) {
            case "number.decimal-comma" -> "Line %d writes numbers with a decimal comma: %s";
            case "corner.fields" -> "Line %d is not a corner (name, ring, X, Y): %s";
            default -> "Line %d has something that is no number: %s";
        };
        var shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
        draft.brokenShape(code, sentence.formatted(number, shown), "line", number, "text", shown);
    }

    Draft draft() throws UnreadableFile {
        if (corners == 0) {
            draft.brokenShape("parcel.empty", "The parcel has no corners.");
        } else if (!rings.isEmpty()) {
            draft.polygon(rings.values().stream().map(Positions::toArray).toList());
        }
        compareCount();
        if (sexagesimal) {
            draft.remark(
                    Weight.REPAIR,
                    "position.degrees-minutes-seconds",
                    "Degrees, minutes and seconds were read as decimal degrees.");
        }
        return draft.build(false);
    }

    /** Both ways to count are in use: with the corner that closes a ring, and without. */
    private void compareCount() {
        long closing = rings.values().stream().filter(Positions::closed).count();
        if (stated.isPresent() && (stated.getAsInt() > corners || stated.getAsInt() < corners - closing)) {
            draft.remark(
                    Weight.DOUBT,
                    "parcel.count-differs",
                    "The heading states %d corners, %d follow: one may be missing."
                            .formatted(stated.getAsInt(), corners),
                    "stated",
                    stated.getAsInt(),
                    "found",
                    corners);
        }
    }
}
