package io.minewatch.registry.exchange.format.kml;

import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Positions;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.util.ArrayList;
import java.util.List;

/** One placemark while its elements are read. */
final class Placemark {

    private final XmlStream xml;
    private final Tally tally;
    private final DraftBuilder draft;
    private final List<double[][]> points = new ArrayList<>();
    private final List<double[][]> rings = new ArrayList<>();
    private boolean outer = true;

    Placemark(XmlStream xml, Tally tally) throws UnreadableFile {
        this.xml = xml;
        this.tally = tally;
        this.draft = DraftBuilder.numbered(tally, "Placemark");
    }

    Draft read() throws UnreadableFile {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart()) {
                start(depth);
            } else if (xml.ends("Polygon")) {
                endPolygon();
            }
        }
        endPolygon();
        takePoints();
        return draft.build(true);
    }

    private void start(int depth) throws UnreadableFile {
        switch (xml.name()) {
            case "name", "description", "address" -> {
                if (xml.depth() == depth + 1) {
                    property(xml.name());
                }
            }
            case "SimpleData" -> property(xml.attribute("name"));
            case "Data" -> data(xml.attribute("name"));
            case "outerBoundaryIs" -> outer = true;
            case "innerBoundaryIs" -> outer = false;
            case "LinearRing" -> ring();
            case "Point" -> point();
            case "LineString", "Track", "MultiTrack", "Model" ->
                draft.brokenShape(
                        "geometry.kind", "A %s is no area and no point.".formatted(xml.name()), "kind", xml.name());
            default -> {}
        }
    }

    private void property(String key) throws UnreadableFile {
        draft.property(key, xml.text());
    }

    private void data(String key) throws UnreadableFile {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.starts("value")) {
                draft.property(key, xml.text());
            }
        }
    }

    private void ring() throws UnreadableFile {
        var ring = coordinates("LinearRing");
        if (ring.count() == 0) {
            draft.brokenShape("ring.empty", "A ring has no positions.");
        } else if (outer) {
            rings.addFirst(ring.toArray());
        } else {
            rings.add(ring.toArray());
        }
    }

    private void point() throws UnreadableFile {
        var point = coordinates("Point");
        if (point.count() == 1) {
            points.add(point.toArray());
        } else {
            draft.brokenShape(
                    "position.form", "A point has %d positions.".formatted(point.count()), "found", point.count());
        }
    }

    /** Reads up to the end of {@code element}. */
    private Positions coordinates(String element) throws UnreadableFile {
        var positions = new Positions(tally);
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("coordinates")) {
                new CoordinateText(positions, draft).read(xml);
            }
        }
        return positions;
    }

    private void endPolygon() {
        if (!rings.isEmpty()) {
            draft.polygon(List.copyOf(rings));
            rings.clear();
        }
        outer = true;
    }

    /** Google Earth puts a point beside an area, to which it pins the name. */
    private void takePoints() {
        if (points.size() == 1 && !draft.hasPolygons()) {
            draft.polygon(List.copyOf(points));
        } else if (!points.isEmpty()) {
            draft.remark(Weight.NOTE, "kml.points-passed-over", "Points beside an area, or several, were passed over.");
        }
    }
}
