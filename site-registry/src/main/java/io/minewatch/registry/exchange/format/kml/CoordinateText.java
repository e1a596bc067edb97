package io.minewatch.registry.exchange.format.kml;

import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Positions;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Numbers;
import io.minewatch.registry.exchange.format.xml.XmlStream;

/** Reads {@code lon,lat,height lon,lat,height …} piece by piece: the text of a large ring is never held as a whole. */
final class CoordinateText {

    private static final int LONGEST = 200;

    private final Positions positions;
    private final DraftBuilder draft;
    private final StringBuilder tuple = new StringBuilder();
    private boolean blank;

    CoordinateText(Positions positions, DraftBuilder draft) {
        this.positions = positions;
        this.draft = draft;
    }

    /** Reads up to the end of the element that begins here. */
    void read(XmlStream xml) throws UnreadableFile {
        int depth = xml.depth();
        while (xml.depth() >= depth && xml.step()) {
            if (xml.isText()) {
                var piece = xml.piece();
                for (int i = 0; i < piece.length(); i++) {
                    take(piece.charAt(i));
                }
            }
        }
        end();
    }

    /** A blank beside a comma is a slip of the pen and ends nothing. */
    private void take(char c) throws UnreadableFile {
        if (Character.isWhitespace(c) || c == '\u3000') {
            blank = true;
            return;
        }
        if (blank && c != ',' && !tuple.isEmpty() && tuple.charAt(tuple.length() - 1) != ',') {
            end();
        }
        blank = false;
        if (tuple.length() < LONGEST) {
            tuple.append(c);
        }
    }

    private void end() throws UnreadableFile {
        if (tuple.isEmpty()) {
            return;
        }
        var fields = tuple.toString().split("[,，]", -1);
        var lon = Numbers.decimal(fields[0]);
        var lat = Numbers.decimal(fields.length > 1 ? fields[1] : "");
        if (lon.isPresent() && lat.isPresent() && fields.length <= 3) {
            positions.add(lon.getAsDouble(), lat.getAsDouble());
        } else {
            draft.brokenShape(
                    "position.form", "“%s” is no longitude, latitude.".formatted(tuple), "found", tuple.toString());
        }
        tuple.setLength(0);
    }
}
