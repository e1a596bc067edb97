package io.minewatch.registry.exchange.format.corner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CornerTextReaderTest {

    private static final String HEAD = """
            [属性描述]
            坐标系=2000国家大地坐标系
            几度分带=3
            投影类型=高斯克吕格
            计量单位=米
            带号=37
            精度=0.01
            转换参数=0,0,0,0,0,0,0
            [地块坐标]
            """;
    private static final String SQUARE = """
            4,1.0000,QZ-01,北坑采石场,面,,采矿,,@
            J1,1,2838000.000,37500000.000
            J2,1,2838000.000,37500100.000
            J3,1,2838100.000,37500100.000
            J4,1,2838100.000,37500000.000
            """;

    @Test
    void readsAParcelWithNorthingFirst() throws UnreadableFile {
        var sheet = read(HEAD + SQUARE);

        assertThat(sheet.statedFrame()).isEqualTo("EPSG:4525");
        assertThat(sheet.attributes()).containsEntry("精度", "0.01").doesNotContainKey("dx");
        var draft = sheet.drafts().getFirst();
        assertThat(draft.lonFirst()).isFalse();
        assertThat(draft.place()).isEqualTo("parcel 1");
        assertThat(draft.properties())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("点数", "4", "面积", "1.0000", "编号", "QZ-01", "名称", "北坑采石场", "图形类型", "面", "用途", "采矿"));
        assertThat(draft.polygons().getFirst().getFirst()[1]).containsExactly(2838000, 37500100);
        assertThat(draft.remarks()).isEmpty();
    }

    @Test
    void readsSeveralParcelsAndHoles() throws UnreadableFile {
        var hole = """
                J5,2,2838020,37500020
                J6,2,2838040,37500020
                J7,2,2838040,37500040
                J5,2,2838020,37500020
                """;

        var sheet = read(HEAD + SQUARE.replace("4,1.0", "8,0.9") + hole + SQUARE);

        assertThat(sheet.drafts()).hasSize(2);
        assertThat(sheet.drafts().getFirst().polygons()).hasSize(1);
        assertThat(sheet.drafts().getFirst().polygons().getFirst()).hasSize(2);
        assertThat(sheet.drafts().getLast().place()).isEqualTo("parcel 2");
        assertThat(sheet.drafts())
                .allSatisfy(draft -> assertThat(draft.remarks()).isEmpty());
    }

    @ParameterizedTest(name = "{0}, {1}°, {2}, easting {3} is {4}")
    @CsvSource({
        "2000国家大地坐标系, 3, 37, 37500100, EPSG:4525",
        "CGCS2000, 3, 37, 500100, EPSG:4546",
        "国家2000, 3, 111, 500100, EPSG:4546",
        "CGCS2000, 3, '', 36500100, EPSG:4524",
        "CGCS2000, 6, 19, 19500100, EPSG:4497",
        "80国家大地坐标系, 3, 37, 37500100, EPSG:2361",
        "1980西安坐标系, 3, 37带, 500100, EPSG:2382",
        "西安80, 6, 19, 19500100, EPSG:2333",
        "1954北京坐标系, 3, 37, 37500100, EPSG:2413",
        "北京54, 6, 19, 19500100, EPSG:21419",
        "北京54, 3, 37, 500100, EPSG:2434",
        "EPSG:4525, '', '', 500100, EPSG:4525",
        "独立坐标系, 3, 37, 500100, 独立坐标系",
        "WGS84, 3, 37, 500100, 'WGS84, 3°, 37'",
        "CGCS2000, 3, 90, 500100, EPSG:4539",
        "CGCS2000, 3, 12, 500100, 'CGCS2000, 3°, 12'",
    })
    void putsTheFrameTogetherFromTheAttributes(String datum, String width, String zone, String easting, String frame)
            throws UnreadableFile {
        var text = HEAD.replace("坐标系=2000国家大地坐标系", "坐标系=" + datum)
                        .replace("分带=3", "分带=" + width)
                        .replace("带号=37", "带号=" + zone)
                + SQUARE.replaceAll(",37500[01]00", "," + easting);

        assertThat(read(text).statedFrame()).isEqualTo(frame);
    }

    @Test
    void readsDegreesMinutesAndSeconds() throws UnreadableFile {
        var sheet = read(HEAD.replace("计量单位=米", "计量单位=度") + """
                3,1,,,面,,,,@
                J1,1,25°38′24.5″,111°04′30″
                J2,1,25度38分25秒,111°04'31"
                J3,1,25.64,111.08
                """);

        assertThat(sheet.statedFrame()).isEqualTo("EPSG:4490");
        var draft = sheet.drafts().getFirst();
        assertThat(draft.polygons().getFirst().getFirst()[0]).containsExactly(25 + 38 / 60.0 + 24.5 / 3600, 111.075);
        assertThat(codes(draft.remarks())).containsExactly("position.degrees-minutes-seconds");
    }

    @Test
    void takesFullWidthDigitsAndCommasAndTrailingBlanks() throws UnreadableFile {
        var sheet = read((HEAD + SQUARE)
                .replace("J1,1,2838000.000,", "Ｊ１，１，２８３８０００．０００， ")
                .replace("\n", " \t\r\n"));

        assertThat(sheet.drafts().getFirst().remarks()).isEmpty();
        assertThat(sheet.drafts().getFirst().polygons().getFirst().getFirst()).hasNumberOfRows(4);
        assertThat(sheet.statedFrame()).isEqualTo("EPSG:4525");
    }

    @Test
    void tellsGbkFromUtf8ByContent() throws UnreadableFile {
        var gbk = new CornerTextReader().read((HEAD + SQUARE).getBytes(Encoding.GB18030), "a.txt", Limits.DEFAULT);
        var marked = read("\uFEFF" + HEAD + SQUARE);

        assertThat(gbk.encoding()).isEqualTo("GB18030");
        assertThat(marked.encoding()).isEqualTo("UTF-8");
        assertThat(gbk.drafts().getFirst().properties())
                .isEqualTo(marked.drafts().getFirst().properties());
    }

    @Test
    void readsSevenParametersOfAChangeOfDatum() throws UnreadableFile {
        var sheet = read(HEAD.replace("0,0,0,0,0,0,0", "-12.5，3,7,0.1,0.2,-0.3,4.5") + SQUARE);
        var four = read(HEAD.replace("0,0,0,0,0,0,0", "1,2,3,4") + SQUARE);

        assertThat(sheet.attributes()).containsEntry("dx", "-12.5").containsEntry("scale", "4.5");
        assertThat(codes(four.remarks())).containsExactly("frame.shift-parameters");
    }

    @Test
    void leavesACountThatDiffersToAPerson() throws UnreadableFile {
        assertThat(remarks(SQUARE.replace("4,1.0", "5,1.0")))
                .containsExactly(Remark.of(
                        Weight.DOUBT,
                        "parcel.count-differs",
                        "The heading states 5 corners, 4 follow: one may be missing.",
                        "stated",
                        5,
                        "found",
                        4));
        assertThat(remarks(SQUARE + "J1,1,2838000.000,37500000.000\n")).isEmpty();
    }

    @Test
    void noticesAZoneThatTheEastingsContradict() throws UnreadableFile {
        var sheet = read(HEAD.replace("带号=37", "带号=38") + SQUARE);

        assertThat(sheet.statedFrame()).isEqualTo("EPSG:4526");
        assertThat(codes(sheet.remarks())).containsExactly("frame.zone-differs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J3,1,2838100,00,37500100,00 | number.decimal-comma
            J3,1,2838100.000            | corner.fields
            J3,1,NaN,37500100           | corner.number
            J3,1,1e400,37500100         | corner.number
            J3,one,2838100,37500100     | corner.number
            J3,1,2838100,37500100,88.5  | corner.fields
            """)
    void givesNoShapeWhereACornerIsBroken(String line, String code) throws UnreadableFile {
        var sheet = read(HEAD + SQUARE.replace("J3,1,2838100.000,37500100.000", line));

        var draft = sheet.drafts().getFirst();
        assertThat(draft.polygons()).isEmpty();
        assertThat(draft.remarks()).extracting(Remark::code).contains(code);
        assertThat(draft.remarks().getFirst().weight()).isEqualTo(Weight.FAULT);
    }

    @Test
    void refusesAFileWithoutParcels() {
        assertThatThrownBy(() -> read(HEAD))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("corner-text.no-parcels"));
    }

    private static List<Remark> remarks(String parcel) throws UnreadableFile {
        return read(HEAD + parcel).drafts().getFirst().remarks();
    }

    private static List<String> codes(List<Remark> remarks) {
        return remarks.stream().map(Remark::code).toList();
    }

    private static Sheet read(String text) throws UnreadableFile {
        return new CornerTextReader().read(text.getBytes(UTF_8), "parcels.txt", Limits.DEFAULT);
    }
}
