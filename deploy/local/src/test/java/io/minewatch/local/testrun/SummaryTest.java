package io.minewatch.local.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    Path project;

    @Test
    void countsWhatTheReportsSay() throws IOException {
        report(
                "gateway",
                "surefire-reports/TEST-a.xml",
                "<testsuite name='a' tests='5' failures='1' errors='1' skipped='1' time='2.5'/>");
        report("deploy/local", "failsafe-reports/TEST-b.xml", "<testsuite name='b' tests='3' time='1,000.5'/>");
        report(
                "alert-service",
                "page-reports/p.xml",
                "<testsuites><testsuite name='wall' tests='2' failures='0' time='1'/></testsuites>");

        var summary = new Summary(SuiteReport.findSince(project, LONG_AGO));

        assertThat(summary.verdict()).isEqualTo("7 passed, 2 failed (1 skipped)");
        assertThat(summary.hasFailures()).isTrue();
        assertThat(summary.lines()).anyMatch(l -> l.contains("FAILED") && l.endsWith("a"));
    }

    @Test
    void takesAReportCutShortForAFailure() throws IOException {
        report("gateway", "surefire-reports/TEST-a.xml", "<testsuite name='a' tests='5'");

        assertThat(new Summary(SuiteReport.findSince(project, LONG_AGO)).verdict())
                .isEqualTo("0 passed, 1 failed");
    }

    @Test
    void leavesOutReportsOfAnEarlierRun() throws IOException {
        report("gateway", "surefire-reports/TEST-a.xml", "<testsuite name='a' tests='5'/>");
        var later = FileTime.from(Instant.now().plusSeconds(60));

        assertThat(new Summary(SuiteReport.findSince(project, later)).verdict()).isEqualTo("0 passed, 0 failed");
    }

    private void report(String module, String file, String xml) throws IOException {
        var path = project.resolve(module).resolve("target").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, xml);
    }
}
