package io.minewatch.registry.exchange.format.corner;

import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.SheetReader;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.text.Invisible;
import io.minewatch.registry.exchange.format.text.Lines;
import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads corner-point text in UTF-8 or GBK. Positions are northing, easting, or latitude, longitude. */
public final class CornerTextReader implements SheetReader {

    private static final int MOST_REMARKS = 20;

    /** A corner's line: its name and at least two more fields, the second of which begins a number. */
    private static final Pattern CORNER = Pattern.compile("[^,\\s]{1,40}[,\\s]+[-+]?[0-9.].*");

    @Override
    public Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile {
        var encoding = Encoding.of(file);
        var reading = new Reading(new Tally(limits));
        var lines = new Lines(encoding.reader(file), limits.textLength());
        for (var line = lines.next(); line != null; line = lines.next()) {
            var plain = Numbers.plain(Invisible.removeFrom(line));
            if (!plain.isEmpty()) {
                reading.take(plain, line, lines.number());
            }
        }
        return reading.sheet(encoding.name());
    }

    /** Whether a file's beginning looks like corner-point text. */
    public static boolean looksLike(String beginning) {
        return beginning.contains("[属性描述]")
                || beginning.contains("[地块坐标]")
                || beginning.lines().anyMatch(line -> line.matches("\\s*J\\d{1,9}\\s*[,，\\t ].*"));
    }

    /** One run over a file. */
    private static final class Reading {

        private final Tally tally;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Remark> remarks = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final Evidence evidence = new Evidence();
        private @Nullable Parcel parcel;

        Reading(Tally tally) {
            this.tally = tally;
        }

        /** Takes a line; {@code filed} is how it stood there, for names are kept as they are. */
        void take(String line, String filed, int number) throws UnreadableFile {
            if (line.startsWith("[")) {
                return;
            }
            int equals = line.indexOf('=');
            if (line.endsWith("@")) {
                endParcel();
                parcel = new Parcel(tally, evidence);
                parcel.heading(filed);
            } else if (equals > 0 && parcel == null) {
                tally.cell();
                attributes.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else if (parcel != null || CORNER.matcher(line).matches()) {
                current().corner(line, number);
            } else if (remarks.size() < MOST_REMARKS) {
                remarks.add(Remark.of(
                        Remark.Weight.NOTE,
                        "line.passed-over",
                        "Line %d says nothing we know.".formatted(number),
                        "line",
                        number));
            }
        }

        private Parcel current() throws UnreadableFile {
            if (parcel == null) {
                parcel = new Parcel(tally, evidence);
            }
            return parcel;
        }

        private void endParcel() throws UnreadableFile {
            if (parcel != null) {
                drafts.add(parcel.draft());
            }
        }

        Sheet sheet(String encoding) throws UnreadableFile {
            endParcel();
            if (drafts.isEmpty()) {
                throw new UnreadableFile(
                        "corner-text.no-parcels", "The file has no parcels: no line ends in @ and none is a corner.");
            }
            var frame = StatedFrame.of(attributes, evidence, remarks);
            attributes.putAll(DatumShift.of(attributes.getOrDefault("转换参数", ""), remarks));
            return new Sheet(Format.CORNER_TEXT, encoding, frame, attributes, drafts, remarks);
        }
    }
}
