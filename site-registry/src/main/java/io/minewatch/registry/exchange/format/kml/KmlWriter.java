package io.minewatch.registry.exchange.format.kml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import io.minewatch.registry.exchange.format.frame.Precision;
import io.minewatch.registry.exchange.format.text.Invisible;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a KML document of placemarks, in degrees: KML knows no other frame. */
public final class KmlWriter implements SheetWriter {

    private static final Set<String> FRAMES = Set.of("OGC:CRS84", "EPSG:4326", "EPSG:4490");

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        if (!FRAMES.contains(frame)) {
            throw new IllegalArgumentException("KML is in degrees of WGS 84, not in " + frame);
        }
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
            xml.writeStartElement("Document");
            for (var feature : features) {
                placemark(feature, xml);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void placemark(Feature feature, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Placemark");
        text("name", feature.name(), xml);
        xml.writeStartElement("ExtendedData");
        for (var property : feature.properties().entrySet()) {
            xml.writeStartElement("Data");
            xml.writeAttribute("name", Invisible.removeFrom(property.getKey()));
            text("value", property.getValue(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        if (feature.isPoint()) {
            xml.writeStartElement("Point");
            coordinates(feature.polygons().getFirst().getFirst(), xml);
            xml.writeEndElement();
        } else if (!feature.polygons().isEmpty()) {
            xml.writeStartElement("MultiGeometry");
            for (var polygon : feature.polygons()) {
                polygon(polygon, xml);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void polygon(List<double[][]> rings, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        for (int i = 0; i < rings.size(); i++) {
            xml.writeStartElement(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs");
            xml.writeStartElement("LinearRing");
            coordinates(rings.get(i), xml);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void coordinates(double[][] positions, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("coordinates");
        for (int i = 0; i < positions.length; i++) {
            xml.writeCharacters((i == 0 ? "" : " ")
                    + Precision.DEGREES.text(positions[i][0])
                    + ","
                    + Precision.DEGREES.text(positions[i][1]));
        }
        xml.writeEndElement();
    }

    /** Characters that XML cannot hold are among those that nobody sees. */
    private static void text(String element, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(Invisible.removeFrom(text));
        xml.writeEndElement();
    }
}
