package io.minewatch.registry.exchange.format.shapefile;

import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.archive.Archive;
import io.minewatch.registry.exchange.format.frame.FrameNames;
import io.minewatch.registry.exchange.format.frame.WellKnownText;
import io.minewatch.registry.exchange.format.text.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the one Shapefile of an archive. Positions are easting or longitude first. */
public final class ShapefileReader {

    public Sheet read(Archive archive, Limits limits) throws UnreadableFile {
        var shapes = archive.named("shp");
        if (shapes.size() > 1) {
            throw new UnreadableFile(
                    "shapefile.several",
                    "The archive holds %d Shapefiles: send them one by one.".formatted(shapes.size()),
                    "names",
                    shapes);
        }
        var shp = archive.find(shapes.getFirst()).orElseThrow(archive::nothingReadable);
        var base = shapes.getFirst().substring(0, shapes.getFirst().length() - "shp".length());
        var remarks = new ArrayList<Remark>();
        var tally = new Tally(limits);
        var table = table(archive, base, tally, remarks);
        var frame = frame(archive.find(base + "prj").orElse(null), remarks);
        var drafts = drafts(shp, table, tally, remarks);
        var name = base.substring(base.lastIndexOf('/') + 1, base.length() - 1);
        return new Sheet(Format.SHAPEFILE, table.encoding(), frame, Map.of("name", name), drafts, remarks);
    }

    private static List<Draft> drafts(byte[] shp, DbfTable table, Tally tally, List<Remark> remarks)
            throws UnreadableFile {
        var drafts = new ArrayList<Draft>();
        var file = new ShpFile(shp);
        while (file.hasNext()) {
            var draft = DraftBuilder.numbered(tally, "record");
            if (draft.row() <= table.size()) {
                table.read(draft.row() - 1, draft);
            }
            new ShpRecord(file.next(), draft, tally).read();
            drafts.add(draft.build(true));
        }
        if (drafts.isEmpty()) {
            throw new UnreadableFile("file.no-rows", "The Shapefile has no records.");
        }
        if (table.size() > 0 && table.size() != drafts.size()) {
            remarks.add(Remark.of(
                    Weight.DOUBT,
                    "shapefile.records-differ",
                    "The .shp has %d records, the .dbf has %d.".formatted(drafts.size(), table.size()),
                    "shapes",
                    drafts.size(),
                    "rows",
                    table.size()));
        }
        return drafts;
    }

    private static DbfTable table(Archive archive, String base, Tally tally, List<Remark> remarks)
            throws UnreadableFile {
        var dbf = archive.find(base + "dbf");
        if (dbf.isEmpty()) {
            remarks.add(Remark.of(
                    Weight.DOUBT, "shapefile.no-dbf", "The archive has no .dbf: names and numbers are missing."));
            return DbfTable.EMPTY;
        }
        var cpg = archive.find(base + "cpg");
        return DbfTable.open(dbf.get(), cpg.orElse(new byte[0]), tally, remarks);
    }

    private static @Nullable String frame(byte @Nullable [] prj, List<Remark> remarks) throws UnreadableFile {
        if (prj == null || prj.length == 0) {
            remarks.add(Remark.of(
                    Weight.NOTE, "shapefile.no-prj", "The archive has no .prj: the file does not state its frame."));
            return null;
        }
        var text = Encoding.of(prj).beginning(prj, 8_000).strip();
        return WellKnownText.find(text).or(() -> FrameNames.find(text)).orElse(text);
    }
}
