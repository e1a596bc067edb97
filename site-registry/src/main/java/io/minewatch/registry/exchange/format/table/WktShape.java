package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Positions;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads POINT, POLYGON and MULTIPOLYGON of OGC's simple features as they stand in a table's cell. */
final class WktShape {

    private final String text;
    private final DraftBuilder draft;
    private final Tally tally;
    private final List<double[][]> rings = new ArrayList<>();

    WktShape(String text, DraftBuilder draft, Tally tally) {
        this.text = text.strip().toUpperCase(Locale.ROOT);
        this.draft = draft;
        this.tally = tally;
    }

    void read() throws UnreadableFile {
        int bracket = text.indexOf('(');
        var kind = text.substring(0, Math.max(0, bracket)).strip().replaceFirst(" (Z|M|ZM)$", "");
        int rings = switch (kind) {
            case "POINT" -> 1;
            case "POLYGON" -> 2;
            case "MULTIPOLYGON" -> 3;
            default -> 0;
        };
        if (rings == 0) {
            var shown = kind.length() > 30 ? kind.substring(0, 30) : kind;
            draft.brokenShape("geometry.kind", "“%s” is no area and no point.".formatted(shown), "kind", shown);
        } else if (!brackets(rings)) {
            draft.brokenShape("wkt.broken", "The well-known text is damaged.");
        }
    }

    /** Walks through the brackets; positions stand {@code deepest} brackets deep, a polygon ends one above its rings. */
    private boolean brackets(int deepest) throws UnreadableFile {
        int depth = 0;
        int begin = 0;
        for (int i = text.indexOf('('); i >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
                begin = i + 1;
            } else if (c == ')') {
                if (depth == deepest && !ring(text.substring(begin, i))) {
                    return false;
                }
                depth--;
                if (depth == Math.max(0, deepest - 2) && !rings.isEmpty()) {
                    draft.polygon(List.copyOf(rings));
                    rings.clear();
                }
            }
            if (depth > deepest || depth < 0) {
                return false;
            }
        }
        return depth == 0 && draft.hasPolygons();
    }

    private boolean ring(String positions) throws UnreadableFile {
        var ring = new Positions(tally);
        for (var position : positions.split(",", -1)) {
            var numbers = position.strip().split("\\s+", 5);
            var first = Numbers.decimal(numbers[0]);
            var second = Numbers.decimal(numbers.length > 1 ? numbers[1] : "");
            if (first.isEmpty() || second.isEmpty()) {
                return false;
            }
            ring.add(first.getAsDouble(), second.getAsDouble());
        }
        return rings.add(ring.toArray());
    }
}
