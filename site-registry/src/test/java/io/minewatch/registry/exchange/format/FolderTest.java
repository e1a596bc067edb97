package io.minewatch.registry.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file under {@code exchange} gets its right answer, as {@code exchange-answers.txt} states it: its encoding, the
 * frame it states, how many rows it has and how many of them are areas or points, their names, and what is remarked; or
 * why it is refused.
 *
 * <p>A bad file may well be read: whether it lies in the county, crosses itself or overlaps is not for a reader to judge.
 */
class FolderTest {

    private static final Path FOLDER = Path.of("src/test/resources/exchange");

    static List<String> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesEveryFileItsRightAnswer(String file) throws IOException {
        assertThat(answer(file)).isEqualTo(answers().get(file));
    }

    @Test
    void hasAFileForEveryAnswer() throws IOException {
        assertThat(files()).containsExactlyInAnyOrderElementsOf(answers().keySet());
    }

    private static Map<String, String> answers() throws IOException {
        try (var lines = Files.lines(FOLDER.resolveSibling("exchange-answers.txt"))) {
            return lines.map(line -> line.split(": ", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }

    private static String answer(String file) throws IOException {
        try {
            return describe(new Formats().read(Files.readAllBytes(FOLDER.resolve(file)), file, Limits.DEFAULT));
        } catch (UnreadableFile e) {
            assertThat(e.getMessage()).endsWith(".");
            return "refused " + e.code();
        }
    }

    private static String describe(Sheet sheet) {
        var drafts = sheet.drafts();
        long points = drafts.stream().filter(FolderTest::isPoint).count();
        long areas =
                drafts.stream().filter(draft -> !draft.polygons().isEmpty()).count() - points;
        int rings = drafts.stream()
                .flatMap(draft -> draft.polygons().stream())
                .mapToInt(List::size)
                .sum();
        var answer = new ArrayList<String>();
        answer.add("%s %s".formatted(sheet.encoding(), sheet.statedFrame()));
        answer.add("%d rows %d areas %d points %d rings".formatted(drafts.size(), areas, points, rings));
        answer.add(drafts.stream().map(FolderTest::name).collect(Collectors.joining(" / ")));
        answer.addAll(remarks("", sheet.remarks()));
        drafts.forEach(draft -> answer.addAll(remarks(draft.row() + " ", draft.remarks())));
        return String.join("; ", answer);
    }

    private static List<String> remarks(String place, List<Remark> remarks) {
        return remarks.stream()
                .map(r -> place + r.weight().name().toLowerCase(Locale.ROOT) + " " + r.code())
                .distinct()
                .toList();
    }

    private static String name(Draft draft) {
        var holder = Column.HOLDER.of(draft.properties()).orElse("");
        return Column.NAME.of(draft.properties()).orElse(holder);
    }

    private static boolean isPoint(Draft draft) {
        return draft.polygons().size() == 1
                && draft.polygons().getFirst().size() == 1
                && draft.polygons().getFirst().getFirst().length == 1;
    }
}
