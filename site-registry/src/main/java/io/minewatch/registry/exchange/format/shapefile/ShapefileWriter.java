package io.minewatch.registry.exchange.format.shapefile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import io.minewatch.registry.exchange.format.archive.ArchiveWriter;
import io.minewatch.registry.exchange.format.frame.EsriText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes one zipped Shapefile with its index, its frame and its encoding, which is UTF-8. */
public final class ShapefileWriter implements SheetWriter {

    private static final String NAME = "minewatch";

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        boolean points = features.stream().anyMatch(Feature::isPoint);
        if (points
                && features.stream().anyMatch(f -> !f.isPoint() && !f.polygons().isEmpty())) {
            throw new IllegalArgumentException("a Shapefile holds points or areas, not both");
        }
        var shapes = new ShpWriter(points ? ShpRecord.POINT : ShpRecord.POLYGON, features);
        var archive = new ArchiveWriter(out);
        archive.add(NAME + ".shp", shapes.shapes());
        archive.add(NAME + ".shx", shapes.index());
        archive.add(NAME + ".dbf", DbfWriter.write(features));
        archive.add(NAME + ".prj", EsriText.of(frame).getBytes(US_ASCII));
        archive.add(NAME + ".cpg", "UTF-8".getBytes(US_ASCII));
        archive.finish();
    }
}
