package io.minewatch.registry.exchange.format.kml;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import io.minewatch.registry.exchange.format.archive.ArchiveWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes KML in an archive. */
public final class KmzWriter implements SheetWriter {

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        var document = new ByteArrayOutputStream();
        new KmlWriter().write(frame, features, document);
        var archive = new ArchiveWriter(out);
        archive.add("doc.kml", document.toByteArray());
        archive.finish();
    }
}
