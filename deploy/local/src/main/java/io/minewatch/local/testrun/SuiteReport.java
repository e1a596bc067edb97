package io.minewatch.local.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * One test class or test file, as JUnit's XML reports it; Playwright and Vitest write the same form.
 *
 * @param module the folder it belongs to
 */
public record SuiteReport(String module, String name, int passed, int failed, int skipped, double seconds) {

    /** Every suite reported below {@code project} since {@code start}. */
    public static List<SuiteReport> findSince(Path project, FileTime start) {
        var reports = new ArrayList<SuiteReport>();
        try (var modules = Files.newDirectoryStream(project, Files::isDirectory)) {
            for (var module : modules) {
                addFrom(module, start, reports);
            }
            addFrom(project.resolve("deploy/local"), start, reports);
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException("the test reports cannot be read", e);
        }
    }

    private static void addFrom(Path module, FileTime start, List<SuiteReport> reports) throws IOException {
        for (var folder : List.of("surefire-reports", "failsafe-reports", "page-reports")) {
            var reportFolder = module.resolve("target").resolve(folder);
            if (!Files.isDirectory(reportFolder)) {
                continue;
            }
            try (var files = Files.newDirectoryStream(reportFolder, "*.xml")) {
                for (var file : files) {
                    if (Files.getLastModifiedTime(file).compareTo(start) >= 0) {
                        reports.addAll(read(module.getFileName().toString(), file));
                    }
                }
            }
        }
    }

    static List<SuiteReport> read(String module, Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var suites = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("testsuite");
            var reports = new ArrayList<SuiteReport>();
            for (int i = 0; i < suites.getLength(); i++) {
                reports.add(of(module, (Element) suites.item(i)));
            }
            return reports;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // A report cut short is a run cut short: that must not count as passed.
            return List.of(new SuiteReport(module, file.getFileName().toString(), 0, 1, 0, 0));
        }
    }

    private static SuiteReport of(String module, Element suite) {
        int tests = number(suite, "tests");
        int failed = number(suite, "failures") + number(suite, "errors");
        int skipped = number(suite, "skipped");
        var time = suite.getAttribute("time").replace(",", "");
        return new SuiteReport(
                module,
                suite.getAttribute("name"),
                tests - failed - skipped,
                failed,
                skipped,
                time.isEmpty() ? 0 : Double.parseDouble(time));
    }

    private static int number(Element suite, String attribute) {
        var value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
