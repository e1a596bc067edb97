package io.minewatch.endtoend.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void tellsProgramsOneObjectALine() {
        var report = report(true);
        report.heading("for people");
        report.progress("%d live", 3);
        report.tell(Figure.of("ingest_cpu_cores", 0.42, "cores", "processor").atMost(0.5));
        report.tell(Figure.of("delay_p99_ms", Double.NaN, "ms", "delay"));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "{\"name\":\"ingest_cpu_cores\",\"value\":0.4200,\"unit\":\"cores\"}",
                        "{\"name\":\"delay_p99_ms\",\"value\":null,\"unit\":\"ms\"}");
        assertThat(progress.toString(UTF_8)).contains("3 live");
    }

    @Test
    void tellsPeopleWhichTargetIsMissed() {
        var report = report(false);
        report.tell(Figure.of("a", 0.6, "cores", "processor").atMost(0.5));
        report.tell(Figure.of("b", 0.999, "", "share handled").atLeast(0.995));
        report.tell(Figure.of("c", Double.NaN, "ms", "delay").atMost(250));

        assertThat(out.toString(UTF_8).lines().map(String::strip))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("processor").endsWith("(≤ 0.500, MISSED)"),
                        line -> assertThat(line).startsWith("share handled").endsWith("(≥ 0.995)"),
                        line -> assertThat(line).contains("none").endsWith("(≤ 250, MISSED)"));
    }

    private Report report(boolean json) {
        return new Report(new PrintStream(out, true, UTF_8), new PrintStream(progress, true, UTF_8), json);
    }
}
