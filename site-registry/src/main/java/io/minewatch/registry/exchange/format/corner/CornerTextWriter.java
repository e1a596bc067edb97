package io.minewatch.registry.exchange.format.corner;

import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import io.minewatch.registry.exchange.format.frame.Datum;
import io.minewatch.registry.exchange.format.frame.GaussKruger;
import io.minewatch.registry.exchange.format.frame.Precision;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.text.Invisible;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes corner-point text in GB 18030, which is what the programs of land authorities read. Each polygon is a parcel. */
public final class CornerTextWriter implements SheetWriter {

    private static final String END = "\r\n";

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, Encoding.GB18030);
        attributes(frame, text);
        for (var feature : features) {
            if (feature.isPoint()) {
                throw new IllegalArgumentException("corner-point text holds areas, not points: " + feature.name());
            }
            for (var polygon : feature.polygons()) {
                parcel(feature, polygon, Precision.of(frame), text);
            }
        }
        text.flush();
    }

    private static void attributes(String frame, Writer text) throws IOException {
        var lines = new ArrayList<>(List.of("[属性描述]"));
        var projected = GaussKruger.find(frame);
        if (projected.isPresent()) {
            lines.add("坐标系=" + name(projected.get().datum()));
            lines.add("几度分带=" + projected.get().width());
            lines.add("投影类型=高斯克吕格");
            lines.add("计量单位=米");
            lines.add("带号=" + projected.get().zone());
            lines.add("精度=0.0001");
        } else {
            lines.add("坐标系=" + (frame.equals("EPSG:4490") ? name(Datum.CGCS2000) : "WGS84"));
            lines.add("计量单位=度");
            lines.add("精度=0.000000001");
        }
        lines.add("转换参数=0,0,0,0,0,0,0");
        lines.add("[地块坐标]");
        text.write(String.join(END, lines) + END);
    }

    private static String name(Datum datum) {
        return switch (datum) {
            case CGCS2000 -> "2000国家大地坐标系";
            case XIAN_80 -> "1980西安坐标系";
            case BEIJING_54 -> "1954北京坐标系";
            case WGS_84 -> "WGS84";
        };
    }

    /** The heading, then every ring's corners; the one that closes a ring bears the name of the first. */
    private static void parcel(Feature feature, List<double[][]> rings, Precision precision, Writer text)
            throws IOException {
        int corners = rings.stream().mapToInt(ring -> ring.length).sum();
        var id = field(Column.ID.of(feature.properties()).orElse(""));
        var hectares = precision == Precision.METRES ? Precision.METRES.text(Hectares.of(rings)) : "";
        text.write("%d,%s,%s,%s,面,,,,@".formatted(corners, hectares, id, field(feature.name())) + END);
        int corner = 1;
        for (int ring = 0; ring < rings.size(); ring++) {
            int first = corner;
            for (int i = 0; i < rings.get(ring).length; i++) {
                boolean closing = i > 0 && i == rings.get(ring).length - 1;
                var position = rings.get(ring)[i];
                text.write("J%d,%d,%s,%s"
                                .formatted(
                                        closing ? first : corner++,
                                        ring + 1,
                                        precision.text(position[1]),
                                        precision.text(position[0]))
                        + END);
            }
        }
    }

    /** A comma or @ would end the field. */
    private static String field(String text) {
        return Invisible.removeFrom(text).replace(',', '，').replace('@', '＠');
    }
}
