package io.minewatch.registry.exchange.format.kml;

import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.SheetReader;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.archive.Archive;

/** Reads the placemarks of KML documents, whatever folders they lie in. Positions are longitude first. */
public final class KmlReader implements SheetReader {

    @Override
    public Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile {
        var placemarks = new Placemarks(limits);
        placemarks.take(file);
        return placemarks.sheet(Format.KML);
    }

    /** Reads every document of a KMZ archive: some programs make one for each layer, and one that links to them. */
    public Sheet read(Archive archive, Limits limits) throws UnreadableFile {
        var placemarks = new Placemarks(limits);
        for (var name : archive.named("kml")) {
            placemarks.take(archive.find(name).orElseThrow(archive::nothingReadable));
        }
        return placemarks.sheet(Format.KMZ);
    }
}
