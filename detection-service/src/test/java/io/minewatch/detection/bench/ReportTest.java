package io.minewatch.detection.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsAFigureALineForOtherPrograms() {
        var report = new Report(out, true);

        report.remark("nothing of this is a figure");
        report.rows("sub", List.of(figures("whole", 1), figures("closer", 4)));
        report.sharing("sub", List.of(new Sharing(2, 61.5)));

        var figures = bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> ContractJson.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .toList();
        assertThat(figures)
                .allSatisfy(
                        figure -> assertThat(figure.fieldNames()).toIterable().containsExactly("name", "value", "unit"))
                .extracting(figure -> figure.path("name").asText())
                .contains(
                        "sub_whole_cpu_ms_per_pass",
                        "sub_closer_passes_per_picture",
                        "sub_threads_2_pictures_per_second");
        assertThat(figures)
                .filteredOn(figure -> figure.path("name").asText().equals("sub_closer_passes_per_picture"))
                .extracting(figure -> figure.path("value").asDouble())
                .containsExactly(4.0);
    }

    @Test
    void tellsAPersonWhatWasLeftOut() {
        var report = new Report(out, false);

        report.remark("the untouched COCO network: name it with --base");
        report.rows("main", List.of(figures("whole", 1), figures("thorough", 17)));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("left out: the untouched COCO network")
                .containsPattern("thorough +17[.]0");
    }

    private static Figures figures(String variant, double passes) {
        return new Figures(variant, passes, 20, 21, 20 * passes + 3, 21 * passes + 3);
    }
}
