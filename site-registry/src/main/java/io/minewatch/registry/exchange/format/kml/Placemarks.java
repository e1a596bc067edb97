package io.minewatch.registry.exchange.format.kml;

import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers placemarks, document by document. */
final class Placemarks {

    private static final String FRAME = "OGC:CRS84";

    private final Limits limits;
    private final Tally tally;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String encoding = "";

    Placemarks(Limits limits) {
        this.limits = limits;
        this.tally = new Tally(limits);
    }

    void take(byte[] document) throws UnreadableFile {
        var found = Encoding.of(document);
        encoding = encoding.isEmpty() ? found.name() : encoding;
        var xml = new XmlStream(document, found, tally, limits);
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
    }

    Sheet sheet(Format format) throws UnreadableFile {
        if (drafts.isEmpty()) {
            throw new UnreadableFile("file.no-rows", "The file has no placemarks.");
        }
        return new Sheet(format, encoding, FRAME, attributes, drafts, remarks);
    }
}
