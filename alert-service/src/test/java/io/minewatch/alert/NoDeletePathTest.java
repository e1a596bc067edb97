package io.minewatch.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.minewatch.alert.testing.Tables;
import jakarta.ws.rs.DELETE;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing that happened can be removed or altered: no endpoint, no statement in the program would. */
@AnalyzeClasses(packages = "io.minewatch.alert", importOptions = DoNotIncludeTests.class)
class NoDeletePathTest {

    /** What may go: a row of a queue, when it has arrived. */
    private static final Pattern DELETE_FROM = Pattern.compile("\\bDELETE\\s+FROM\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern UPDATE =
            Pattern.compile("\\bUPDATE\\s+(\\w+)(?:\\s+\\w+)?\\s+SET\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPSERT =
            Pattern.compile("INSERT\\s+INTO\\s+(\\w+).*\\bDO\\s+UPDATE\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NEVER = Pattern.compile(
            "\\b(TRUNCATE\\s+\\w+|DROP\\s+(TABLE|SCHEMA|TRIGGER|FUNCTION)|ALTER\\s+TABLE|DISABLE\\s+TRIGGER)",
            Pattern.CASE_INSENSITIVE);

    @ArchTest
    static final ArchRule noEndpointDeletes = noMethods()
            .should()
            .beAnnotatedWith(DELETE.class)
            .because("an alert, and all that belongs to it, stays; what is wrong is said beside it");

    /** Nothing here expires by itself, so there is no retention that could touch what an alert needs. */
    @ArchTest
    static final ArchRule noFileIsDeleted = noClasses()
            .that()
            .resideOutsideOfPackage("..ledger.root..")
            .should()
            .callMethod(Files.class, "delete", Path.class)
            .orShould()
            .callMethod(Files.class, "deleteIfExists", Path.class)
            .orShould()
            .callMethod(File.class, "delete")
            .because("a picture belongs to its alert for ever");

    @Test
    void noStatementRemovesAnythingButWhatHasArrived() {
        assertThat(tablesOf(DELETE_FROM)).isSubsetOf(Tables.QUEUES);
        assertThat(strings().filter(s -> NEVER.matcher(s).find())).isEmpty();
    }

    @Test
    void noStatementAltersAFact() {
        var altered = new TreeSet<>(tablesOf(UPDATE));
        altered.addAll(tablesOf(UPSERT));

        assertThat(altered).isNotEmpty().isSubsetOf(Tables.PROJECTIONS);
    }

    /** Else this test would pass because it looks for nothing. */
    @Test
    void findsWhatItLooksFor() {
        assertThat(tablesOf(UPDATE)).contains("alert", "dispatch", "notice");
        assertThat(tablesOf(DELETE_FROM)).isEqualTo(Set.of("outbox"));
    }

    private static Set<String> tablesOf(Pattern statement) {
        var tables = new TreeSet<String>();
        strings()
                .flatMap(s -> statement.matcher(s).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .forEach(tables::add);
        return tables;
    }

    /** Every string in the program, as the compiler left it. */
    private static Stream<String> strings() {
        return classes().stream().flatMap(NoDeletePathTest::stringsIn);
    }

    private static List<Path> classes() {
        try (var files = Files.walk(Path.of("target/classes/io/minewatch/alert"))) {
            return files.filter(f -> f.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> stringsIn(Path file) {
        try {
            var pool = ClassFile.of().parse(file).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
