package io.minewatch.registry.exchange.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to cost too much. They run in a heap of 768 MB, as all tests here do. */
@Timeout(60)
class HostileFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/exchange");
    private static final int MANY = 100_000;
    private static final Limits LIMITS =
            new Limits(16 << 20, 32 << 20, 100, 1_000, 10_000, 1_000, MANY, 64, MANY, 200_000);

    private final Formats formats = new Formats();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Polygon\",\"coordinates\":[[%s[1,2]]]}|[1,2],",
                "{\"type\":\"Polygon\",\"coordinates\":[%s[]]}|[],",
                "{\"type\":\"Polygon\",\"coordinates\":[%s1]}|\"a\",",
                "{\"type\":\"GeometryCollection\",\"geometries\":[%s{}]}|{},",
                "<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>%s</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>|1,2 ",
                "1,,,,,,,,@\n%s|J1,1,2,3\n",
                "J1,1,2,3\n%s|J1\n",
            })
    void refusesMorePositionsThanAllowed(String pattern) {
        var parts = pattern.split("\\|", 2);

        assertThat(refusal(parts[0].formatted(parts[1].repeat(MANY + 1)))).isEqualTo("file.too-many-positions");
    }

    @Test
    void refusesARingOfMoreThanAMillionPositions() {
        var ring = "{\"type\":\"Polygon\",\"coordinates\":[[%s[1,2]]]}"
                .formatted("[111.05123456,25.93123456],".repeat(1_000_000));

        var refusal = catchThrowableOfType(
                UnreadableFile.class, () -> formats.read(ring.getBytes(UTF_8), "a.geojson", Limits.DEFAULT));

        assertThat(refusal.code()).isEqualTo("file.too-many-positions");
        assertThat(refusal.getMessage()).isEqualTo("The file has more than 1,000,000 positions.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":[%s1]}|1,|file.too-many-rows",
                "<kml>%s</kml>|<Placemark/>|file.too-many-rows",
                "J1,1,1,1\n%s|@\n|file.too-many-rows",
                "a,b\n%s|1,2\n|file.too-many-rows",
                "a,b\n%s|,,,,,,|file.too-many-cells",
                "{\"type\":\"Feature\",\"properties\":{%s\"a\":1}}|\"a\":1,|file.too-many-cells",
                "<kml><Placemark><ExtendedData>%s</ExtendedData></Placemark></kml>|<SimpleData name='a'/>|file.too-many-cells",
                "[属性描述]\n%s|a=b\n|file.too-many-cells",
                "<kml>%s|<a>|file.too-deep",
                "{\"type\":%s|[|json.beyond-limits",
            })
    void refusesMoreThanAFileCanHold(String pattern) {
        var parts = pattern.split("\\|", 3);

        assertThat(refusal(parts[0].formatted(parts[1].repeat(MANY + 1)))).isEqualTo(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Feature\",\"properties\":{\"a\":\"%s\"}}|json.beyond-limits",
                "{\"type\":\"Feature\",\"properties\":{\"a\":[\"%s\"]}}|json.beyond-limits",
                "<kml><Placemark><name>%s</name></Placemark></kml>|xml.text-too-long",
                "J1,1,1,1%s|text.line-too-long",
                "a,b\n%s,1|file.text-too-long",
                "a,b\n\"%s|csv.broken",
            })
    void refusesEndlessTexts(String pattern) {
        var parts = pattern.split("\\|", 2);

        assertThat(refusal(parts[0].formatted("x".repeat(300_000)))).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J1,1,1,1%s2\n|,",
                "J1%s2\n| ",
                "a,wkt\n1,A%sB\n| ",
                "a,b\n1,%s=\n|'",
                "坐标系=%s\nJ1,1,1,1\n|国家2000"
            })
    void readsLinesMadeToKeepAPatternBusy(String pattern) throws Exception {
        var parts = pattern.split("\\|", 2);
        var line = parts[0].formatted(parts[1].repeat(100_000 / parts[1].length()));

        var read = catchThrowableOfType(UnreadableFile.class, () -> read(line.repeat(50)));

        assertThat(read == null || read.code().matches("[a-z-]+\\.[a-z-]+")).isTrue();
    }

    @Test
    void refusesAFileOfAHundredMegabytesWithoutReadingItAll() throws IOException {
        var file = new ByteArrayInputStream(new byte[100 << 20]);

        var refusal = catchThrowableOfType(UnreadableFile.class, () -> formats.read(file, "a.txt", Limits.DEFAULT));

        assertThat(refusal.code()).isEqualTo("file.too-large");
        assertThat(file.available()).isPositive();
    }

    @Test
    void refusesEntriesThatShareTheirBytes() throws IOException {
        var archive = Zips.pack(Map.of("a.shp", new byte[1000], "b.shp", new byte[1000]));
        var bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int first = indexOf(archive, "PK\1\2", 0);
        int second = indexOf(archive, "PK\1\2", first + 1);
        bytes.putInt(second + 42, bytes.getInt(first + 42));

        assertThat(refusal(archive)).isEqualTo("archive.overlap");
    }

    @Test
    void refusesMoreEntriesThanAnyArchiveNeeds() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 1_001; i++) {
            entries.put(i + ".kml", new byte[0]);
        }

        assertThat(refusal(Zips.pack(entries))).isEqualTo("archive.too-many-entries");
    }

    @Test
    void readsAWorkbookThatNamesOneSheetAThousandTimesOnce() throws Exception {
        var entries = Zips.unpack(Files.readAllBytes(FOLDER.resolve("xlsx/good/probes.xlsx")));
        var workbook = new String(entries.get("xl/workbook.xml"), UTF_8);
        var sheet = workbook.substring(workbook.indexOf("<sheet "), workbook.indexOf("</sheets>"));
        entries.put(
                "xl/workbook.xml", workbook.replace(sheet, sheet.repeat(1_000)).getBytes(UTF_8));

        assertThat(formats.read(Zips.pack(entries), "a.xlsx", Limits.DEFAULT).drafts())
                .hasSize(2);
    }

    @Test
    void refusesAWorkbookThatShowsOneLongTextInEveryCell() throws IOException {
        var entries = Zips.unpack(Files.readAllBytes(FOLDER.resolve("xlsx/good/permits.xlsx")));
        var cells = "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>".repeat(5_000);
        entries.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>%s</t></si></sst>".formatted("x".repeat(100_000)).getBytes(UTF_8));
        entries.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>%s</sheetData></worksheet>"
                        .formatted(cells)
                        .getBytes(UTF_8));

        assertThat(refusal(Zips.pack(entries))).isEqualTo("file.too-much-text");
    }

    @Test
    void doesNotBelieveTheLengthsThatAShapefileStates() throws Exception {
        var entries = Zips.unpack(Files.readAllBytes(FOLDER.resolve("shapefile/good/zone-37-gbk.zip")));
        var dbf = entries.get("sites.dbf");
        ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);

        assertThat(read(Zips.pack(entries)).remarks())
                .extracting(Remark::code)
                .containsExactly("shapefile.dbf-cut-off");

        ByteBuffer.wrap(entries.get("sites.shp")).putInt(24, Integer.MAX_VALUE);
        assertThat(refusal(Zips.pack(entries))).isEqualTo("shapefile.cut-off");
    }

    @Test
    void readsTenThousandParcels() throws Exception {
        var parcel = "4,1.0,QZ,北坑,面,,,,@\n" + "J1,1,2869091.531,37505129.057\n".repeat(40);

        var file = parcel.repeat(10_000).getBytes(UTF_8);

        assertThat(formats.read(file, "a.txt", Limits.DEFAULT).drafts()).hasSize(10_000);
    }

    private static int indexOf(byte[] bytes, String wanted, int from) {
        return new String(bytes, ISO_8859_1).indexOf(wanted, from);
    }

    private String refusal(String file) {
        return refusal(file.getBytes(UTF_8));
    }

    private String refusal(byte[] file) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(file)).code();
    }

    private Sheet read(String file) throws UnreadableFile {
        return read(file.getBytes(UTF_8));
    }

    private Sheet read(byte[] file) throws UnreadableFile {
        return formats.read(file, "hostile.csv", LIMITS);
    }
}
