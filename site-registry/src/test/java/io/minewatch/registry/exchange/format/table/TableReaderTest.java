package io.minewatch.registry.exchange.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.Table;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv/good/permits-gbk.csv",
                "csv/good/permits-excel-utf-8.csv",
                "csv/good/permits-excel-unicode.csv",
                "csv/good/permits-english.csv",
                "csv/good/title-above.csv",
                "csv/bad/dates-as-numbers.csv",
                "xlsx/good/permits.xlsx",
                "xlsx/bad/dates-typed-as-numbers.xlsx",
            })
    void findsThePermitWhateverTheTableLooksLike(String file) throws Exception {
        var permit = file(file).drafts().getFirst();

        assertThat(value(Column.PERMIT_NUMBER, permit)).isEqualTo("C4503242026037100154321");
        assertThat(value(Column.SITE, permit)).isEqualTo("qz-001");
        assertThat(value(Column.VALID_FROM, permit)).isEqualTo("2026-03-11");
        assertThat(value(Column.VALID_UNTIL, permit)).isEqualTo("2031-03-10");
        assertThat(value(Column.LOWEST_ELEVATION, permit)).isEqualTo("180");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv/good/probes.csv",
                "csv/good/probes-semicolons.csv",
                "csv/good/probes-degrees-minutes-seconds.csv",
                "xlsx/good/probes.xlsx",
            })
    void findsTheProbeWhateverTheTableLooksLike(String file) throws Exception {
        var probe = file(file).drafts().getFirst();

        assertThat(value(Column.ID, probe)).isEqualTo("qz-probe-1");
        assertThat(value(Column.DEVICE, probe)).isEqualTo("45032400001320000001");
        var position = probe.polygons().getFirst().getFirst()[0];
        assertThat(position[0]).isCloseTo(111.0512, Offset.offset(1e-9));
        assertThat(position[1]).isCloseTo(25.9301, Offset.offset(1e-9));
    }

    @Test
    void takesASurveyorsXForTheNorthing() throws Exception {
        var position = file("csv/good/probes-surveyors-x.csv")
                .drafts()
                .getFirst()
                .polygons()
                .getFirst()
                .getFirst()[0];

        assertThat(position[0]).isBetween(37_000_000.0, 38_000_000.0);
        assertThat(position[1]).isBetween(2_860_000.0, 2_880_000.0);
    }

    @Test
    void saysWhereEachRowStands() throws Exception {
        assertThat(file("xlsx/good/permits.xlsx").drafts())
                .extracting(Draft::place)
                .containsExactly("sheet permits row 3", "sheet permits row 4");
        assertThat(file("csv/good/title-above.csv").drafts())
                .extracting(Draft::place)
                .containsExactly("line 3", "line 4");
    }

    @Test
    void tellsColumnsApartThatBearTheSameHeading() throws Exception {
        var draft = text("name,note,note\na,1,2\n").drafts().getFirst();

        assertThat(draft.properties()).containsEntry("note", "1").containsEntry("note (2)", "2");
    }

    @Test
    void takesDashesForBlankAndEndlessForNoEnd() throws Exception {
        var draft = text("permit,valid until,holder\nC1,长期,—\n").drafts().getFirst();

        assertThat(draft.properties()).containsOnlyKeys("permit");
        assertThat(draft.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|x", "-2+3+cmd|' /C calc'!A0"})
    void refusesFormulas(String cell) throws Exception {
        assertThat(text("name,note\na,\"%s\"\n".formatted(cell))
                        .drafts()
                        .getFirst()
                        .remarks())
                .extracting(Remark::code)
                .containsExactly("cell.formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-180.5", "+86 773 123-4567", "a=b", "'quoted'", "- "})
    void takesNothingElseForAFormula(String cell) throws Exception {
        assertThat(text("name,note\na,\"%s\"\n".formatted(cell))
                        .drafts()
                        .getFirst()
                        .remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "POLYGON((1 2,3 4,5 6,1 2))",
                "MultiPolygon Z (((1 2 9,3 4 9,5 6 9)),((7 8,9 8,9 9)))"
            })
    void readsWellKnownText(String wkt) throws Exception {
        assertThat(text("name;wkt\na;" + wkt + "\n").drafts().getFirst().polygons())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON((1 2,3 4",
                "POLYGON(1 2)",
                "POINT (x y)",
                "POLYGON EMPTY",
                "LINESTRING(1 2,3 4)",
                "(((",
                "))"
            })
    void givesNoShapeForBrokenWellKnownText(String wkt) throws Exception {
        var draft = text("name;wkt\na;" + wkt + "\n").drafts().getFirst();

        assertThat(draft.polygons()).isEmpty();
        assertThat(draft.remarks()).extracting(Remark::weight).containsOnly(Remark.Weight.FAULT);
    }

    @Test
    void aSheetWithoutAHeadingWeKnowIsPassedOverAndNamed() throws Exception {
        var sheet = workbook(
                new Table("许可证", List.of("许可证号", "采矿权人"), List.of(List.of("C1", "沿河石材"))),
                new Table("说明", List.of("步骤", "内容"), List.of(List.of("1", "先填许可证号"))));

        assertThat(sheet.drafts()).extracting(Draft::place).containsExactly("sheet 许可证 row 2");
        assertThat(sheet.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("sheet.passed-over");
            assertThat(remark.weight()).isEqualTo(Remark.Weight.NOTE);
            assertThat(remark.parameters()).containsEntry("sheet", "说明");
        });
    }

    @Test
    void everySheetIsReadWhereNoneHasAHeadingWeKnow() throws Exception {
        var sheet = workbook(
                new Table("a", List.of("步骤", "内容"), List.of(List.of("1", "2"))),
                new Table("b", List.of("甲", "乙"), List.of(List.of("3", "4"))));

        assertThat(sheet.drafts()).extracting(Draft::place).containsExactly("sheet a row 2", "sheet b row 2");
        assertThat(sheet.remarks()).isEmpty();
    }

    @Test
    void aHiddenSheetIsNotReadAndNamed() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            for (var name : List.of("shown", "secret")) {
                var sheet = workbook.newWorksheet(name);
                List.of("permit", "holder")
                        .forEach(heading -> sheet.value(0, heading.equals("permit") ? 0 : 1, heading));
                sheet.value(1, 0, "C-" + name);
                if (name.equals("secret")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        }

        var sheet = new Formats().read(bytes.toByteArray(), "a.xlsx", Limits.DEFAULT);

        assertThat(sheet.drafts())
                .extracting(draft -> value(Column.PERMIT_NUMBER, draft))
                .containsExactly("C-shown");
        assertThat(sheet.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("sheet.hidden");
            assertThat(remark.parameters()).containsEntry("sheet", "secret");
        });
    }

    private static Sheet workbook(Table... tables) throws Exception {
        var bytes = new ByteArrayOutputStream();
        new Formats().writeWorkbook(List.of(tables), bytes);
        return new Formats().read(bytes.toByteArray(), "a.xlsx", Limits.DEFAULT);
    }

    private static String value(Column column, Draft draft) {
        return column.of(draft.properties()).orElse("");
    }

    private static Sheet text(String csv) throws Exception {
        return new Formats().read(csv.getBytes(UTF_8), "a.csv", Limits.DEFAULT);
    }

    private static Sheet file(String file) throws Exception {
        var path = Path.of("src/test/resources/exchange").resolve(file);
        return new Formats().read(Files.readAllBytes(path), file, Limits.DEFAULT);
    }
}
