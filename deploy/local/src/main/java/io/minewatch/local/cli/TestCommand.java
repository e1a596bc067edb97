package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.machine.DebianPackages;
import io.minewatch.local.postgis.PostgresPrograms;
import io.minewatch.local.testing.TestServers;
import io.minewatch.local.testrun.PageTests;
import io.minewatch.local.testrun.SuiteReport;
import io.minewatch.local.testrun.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Builds and tests everything, after installing what that needs. The last line says what came of it.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Parameters(
            paramLabel = "MAVEN",
            arity = "0..*",
            description = "after --: passed to Maven, for instance -- -pl gateway")
    private List<String> maven = List.of();

    TestCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        home.create();
        installMissing();
        var start = Instant.now();
        int status = runMaven();
        // Who asks Maven for a part of it wants no more than that.
        if (maven.isEmpty()) {
            status |= new PageTests(home).run();
        }
        var summary = new Summary(SuiteReport.findSince(home.checkout(), FileTime.from(start)));
        out.println();
        summary.lines().forEach(out::println);
        var took = Duration.between(start, Instant.now());
        out.printf("  %d min %d s, exit status %d%n", took.toMinutes(), took.toSecondsPart(), status);
        out.println(summary.verdict());
        return status == 0 && !summary.hasFailures() ? 0 : 1;
    }

    private void installMissing() {
        var missing = new ArrayList<String>();
        if (PostgresPrograms.find().isEmpty()) {
            missing.add(DebianPackages.postgis());
        }
        if (Stream.of("chromium", "chromium-browser", "google-chrome").noneMatch(DebianPackages::isOnPath)) {
            missing.add("chromium");
        }
        if (!DebianPackages.isOnPath("ffmpeg")) {
            missing.add("ffmpeg");
        }
        if (!DebianPackages.isOnPath("openssl")) {
            missing.add("openssl");
        }
        if (!DebianPackages.isOnPath("ogrinfo")) {
            missing.add("gdal-bin");
        }
        if (Files.notExists(Path.of("/usr/lib/python3/dist-packages/owslib"))) {
            missing.add("python3-owslib");
        }
        if (!missing.isEmpty()) {
            new DebianPackages(out).install(missing);
        }
    }

    private int runMaven() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./mvnw", "-B", "--no-transfer-progress", "-fae", "verify"));
        command.addAll(maven);
        var builder =
                new ProcessBuilder(command).directory(home.checkout().toFile()).inheritIO();
        builder.environment().putAll(TestServers.start());
        // The whole-system test runs the script: it is to use what this very build made.
        builder.environment().put("MINEWATCH_SKIP_BUILD", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start().waitFor();
    }
}
