package io.minewatch.local.testrun;

import io.minewatch.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tests of the pages: types, units, and the pages themselves in a browser. Maven has built the pages before. */
public final class PageTests {

    private final Path pages;
    private final Path reports;

    public PageTests(Home home) {
        var service = home.checkout().resolve("alert-service");
        this.pages = service.resolve("src/main/webui");
        this.reports = service.resolve("target/page-reports");
    }

    /** Runs all of them, also when the first ones fail, and returns 0 if they passed. */
    public int run() throws InterruptedException {
        int types = run("typecheck");
        int units = run(
                "test", "--reporter=default", "--reporter=junit", "--outputFile.junit=" + reports.resolve("units.xml"));
        int browser = run("e2e", "--reporter=list,junit");
        return types | units | browser;
    }

    private int run(String script, String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("npm", "run", script, "--"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(pages.toFile()).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "PLAYWRIGHT_JUNIT_OUTPUT_FILE",
                        reports.resolve("browser.xml").toString(),
                        "CI",
                        "true"));
        try {
            Files.createDirectories(reports);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("npm cannot be run in " + pages, e);
        }
    }
}
