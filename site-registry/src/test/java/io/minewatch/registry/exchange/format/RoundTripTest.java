package io.minewatch.registry.exchange.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

    private static final double[][] OUTER = {
        {111.01, 25.91}, {111.01, 25.92}, {111.023456789, 25.92}, {111.02, 25.91}, {111.01, 25.91}
    };
    private static final double[][] HOLE = {{111.012, 25.912}, {111.014, 25.912}, {111.014, 25.914}, {111.012, 25.912}};
    private static final double[][] ISLAND = {{111.03, 25.91}, {111.03, 25.92}, {111.04, 25.92}, {111.03, 25.91}};
    private static final Feature SITE = new Feature(
            "北坑, 一期",
            properties("qz-01", "=cmd|' /C calc'!A0"),
            List.of(List.of(OUTER, HOLE), List.<double[][]>of(ISLAND)));
    private static final Feature PROBE =
            new Feature("探头7", properties("45032400001320000007", "-5 级"), List.of(List.<double[][]>of(new double[][] {
                {111.0123, 25.9}
            })));

    private final Formats formats = new Formats();

    @ParameterizedTest
    @EnumSource
    void bringsBackEveryAreaItWrites(Format format) throws Exception {
        var sheet = writeAndRead(format, "EPSG:4490", SITE);

        assertThat(sheet.format()).isEqualTo(format);
        var kml = format == Format.KML || format == Format.KMZ;
        assertThat(sheet.statedFrame()).isEqualTo(kml ? "OGC:CRS84" : "EPSG:4490");
        assertThat(sheet.drafts().stream().flatMap(draft -> lonFirst(draft).stream()))
                .usingRecursiveComparison()
                .isEqualTo(SITE.polygons());
        assertThat(sheet.drafts())
                .allSatisfy(draft -> assertThat(draft.remarks()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = "CORNER_TEXT", mode = EnumSource.Mode.EXCLUDE)
    void bringsBackEveryPointAndEveryValueItWrites(Format format) throws Exception {
        var sheet = writeAndRead(format, "EPSG:4490", PROBE);

        var draft = sheet.drafts().getFirst();
        assertThat(lonFirst(draft)).usingRecursiveComparison().isEqualTo(PROBE.polygons());
        assertThat(draft.properties()).containsAllEntriesOf(PROBE.properties()).containsEntry("name", "探头7");
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4525, 37501000.1234", "EPSG:4546, 501000.1234", "EPSG:4524, 36501000.1234", "EPSG:4490, 111.01"})
    void statesTheFrameOfEveryFile(String frame, double x) throws Exception {
        var y = x < 180 ? 25.9 : 2865000.5;
        double d = x < 180 ? 0.5 : 100;
        var area = new Feature("a", Map.of(), List.of(List.<double[][]>of(new double[][] {
            {x, y}, {x, y + d}, {x + d, y}, {x, y}
        })));
        for (var format : List.of(Format.CORNER_TEXT, Format.GEOJSON, Format.SHAPEFILE, Format.CSV, Format.XLSX)) {
            var sheet = writeAndRead(format, frame, area);

            assertThat(sheet.statedFrame()).as(format.word()).isEqualTo(frame);
            assertThat(lonFirst(sheet.drafts().getFirst()))
                    .usingRecursiveComparison()
                    .isEqualTo(area.polygons());
        }
    }

    @Test
    void keepsFeaturesWithoutAPlaceInTheirRows() throws Exception {
        var nowhere = new Feature("无址", properties("x", "y"), List.of());
        for (var format : List.of(Format.GEOJSON, Format.KML, Format.SHAPEFILE, Format.CSV, Format.XLSX)) {
            var sheet = writeAndRead(format, "EPSG:4490", PROBE, nowhere);

            assertThat(sheet.drafts()).as(format.word()).hasSize(2);
            assertThat(sheet.drafts().getLast().polygons()).isEmpty();
            assertThat(sheet.drafts().getLast().properties()).containsEntry("name", "无址");
        }
    }

    @Test
    void writesNoFormulasIntoTables() throws Exception {
        assertThat(text(Format.CSV, SITE))
                .startsWith("\uFEFF")
                .contains(",'=cmd|")
                .doesNotContain(",=cmd");
    }

    @Test
    void writesALedgerOfSeveralSheets() throws Exception {
        var out = new ByteArrayOutputStream();
        formats.writeWorkbook(
                List.of(
                        new Table("sites", List.of("编号", "名称"), List.of(List.of("qz-01", "北坑"))),
                        new Table("permits", List.of("许可证号", "采矿权人"), List.of(List.of("C45", "=1+1")))),
                out);

        var sheet = formats.read(out.toByteArray(), "ledger.xlsx", Limits.DEFAULT);

        assertThat(sheet.drafts()).extracting(Draft::place).containsExactly("sheet sites row 2", "sheet permits row 2");
        assertThat(sheet.drafts().getLast().properties()).containsEntry("采矿权人", "=1+1");
        assertThat(sheet.drafts().getLast().remarks()).isEmpty();
    }

    @Test
    void cutsLongValuesOfAShapefileBetweenCharacters() throws Exception {
        var properties = new TreeMap<>(Map.of("所属矿区名称一", "矿".repeat(100), "所属矿区名称二", "b"));
        var sheet = writeAndRead(Format.SHAPEFILE, "EPSG:4490", new Feature("n", properties, PROBE.polygons()));

        assertThat(sheet.drafts().getFirst().properties())
                .containsEntry("所属矿", "矿".repeat(84))
                .containsEntry("所属_1", "b");
    }

    @Test
    void refusesWhatAFormatCannotHold() {
        assertThatThrownBy(() -> text(Format.CORNER_TEXT, PROBE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text(Format.SHAPEFILE, PROBE, SITE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formats.write(Format.KML, "EPSG:4525", List.of(SITE), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> properties(String id, String note) {
        return new TreeMap<>(Map.of("id", id, "note", note));
    }

    private String text(Format format, Feature... features) throws IOException {
        var out = new ByteArrayOutputStream();
        formats.write(format, "EPSG:4490", List.of(features), out);
        return out.toString(UTF_8);
    }

    private Sheet writeAndRead(Format format, String frame, Feature... features) throws Exception {
        var out = new ByteArrayOutputStream();
        formats.write(format, frame, List.of(features), out);
        return formats.read(out.toByteArray(), "export." + format.extension(), Limits.DEFAULT);
    }

    private static List<List<double[][]>> lonFirst(Draft draft) {
        return draft.lonFirst()
                ? draft.polygons()
                : draft.polygons().stream()
                        .map(rings -> rings.stream().map(RoundTripTest::swapped).toList())
                        .toList();
    }

    private static double[][] swapped(double[][] ring) {
        var swapped = new double[ring.length][];
        for (int i = 0; i < ring.length; i++) {
            swapped[i] = new double[] {ring[i][1], ring[i][0]};
        }
        return swapped;
    }
}
