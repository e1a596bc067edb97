package io.minewatch.registry.exchange.format.kml;

import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.SheetReader;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.archive.Archive;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the placemarks of a KML document, whatever folders they lie in. Positions are longitude first. */
public final class KmlReader implements SheetReader {

    private static final String FRAME = "OGC:CRS84";

    @Override
    public Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile {
        return read(Format.KML, file, limits);
    }

    /** Reads the first document of a KMZ archive, which is the one that counts. */
    public Sheet read(Archive archive, Limits limits) throws UnreadableFile {
        var document = archive.find(archive.named("kml").getFirst());
        return read(Format.KMZ, document.orElseThrow(archive::nothingReadable), limits);
    }

    private static Sheet read(Format format, byte[] document, Limits limits) throws UnreadableFile {
        var encoding = Encoding.of(document);
        var tally = new Tally(limits);
        var xml = new XmlStream(document, encoding, tally, limits);
        var drafts = new ArrayList<Draft>();
        var remarks = new ArrayList<Remark>();
        Map<String, String> attributes = new LinkedHashMap<>();
        while (xml.next()) {
            if (xml.isStart() && xml.depth() == 1 && !xml.name().equals("kml")) {
                throw new UnreadableFile(
                        "xml.not-kml",
                        "The file is XML, but not KML: it is <%s>.".formatted(xml.name()),
                        "root",
                        xml.name());
            }
            if (xml.starts("Placemark")) {
                drafts.add(new Placemark(xml, tally).read());
            } else if (xml.starts("name") && xml.depth() == 3) {
                attributes.putIfAbsent("name", xml.text().strip());
            } else if (xml.starts("NetworkLink") && remarks.isEmpty()) {
                remarks.add(Remark.of(Weight.NOTE, "kml.link", "The file links to others, which are not fetched."));
            }
        }
        if (drafts.isEmpty()) {
            throw new UnreadableFile("file.no-rows", "The file has no placemarks.");
        }
        return new Sheet(format, encoding.name(), FRAME, attributes, drafts, List.copyOf(remarks));
    }
}
