package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the ledger without the service: an auditor need not believe the program that wrote it.
 *
 * <p>Reads {@code MINEWATCH_ALERT_JDBC_URL}, {@code …_USER} and {@code …_PASSWORD} from the environment, and the folders of
 * roots and pictures as the service does. Exit status: 0 all holds, 1 something is broken, 2 it could not be checked.
 */
public final class VerifyLedger {

    private final VerifyOptions options;
    private final String role;
    private final PrintStream out;
    private final Progress progress;
    private final Findings findings = new Findings();

    private VerifyLedger(VerifyOptions options, String role, PrintStream out, PrintStream err) {
        this.options = options;
        this.role = role;
        this.out = out;
        this.progress = new Progress(err);
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Checks, and gives back the exit status. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var url = environment.get("MINEWATCH_ALERT_JDBC_URL");
        if (url == null) {
            err.println("MINEWATCH_ALERT_JDBC_URL is not set");
            return 2;
        }
        var user = environment.getOrDefault("MINEWATCH_ALERT_JDBC_USER", "alert_app");
        try (var connection =
                DriverManager.getConnection(url, user, environment.get("MINEWATCH_ALERT_JDBC_PASSWORD"))) {
            var options = VerifyOptions.read(arguments, environment);
            return new VerifyLedger(options, user, out, err)
                            .check(new Rows(connection))
                            .isEmpty()
                    ? 0
                    : 1;
        } catch (SQLException e) {
            err.println("the ledger cannot be read: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    /** Looks at a database, and gives back what is wrong. */
    private Findings check(Rows database) throws SQLException {
        long began = System.nanoTime();
        var own = ownRoots(database);
        var copies = copies();
        var known = new ArrayList<>(own);
        known.addAll(copies);
        known.addAll(options.against().roots());
        var named = new NamedFacts();
        var entries =
                new EntriesCheck(new Expected(known, options.against().hashes(), findings), named, findings, progress);
        entries.run(database);
        double seconds = (System.nanoTime() - began) / 1e9;
        var roots = new RootsCheck(findings);
        roots.checkOwn(own, entries.newKeys());
        roots.checkCopies(copies);
        roots.checkCopies(options.against().roots());
        out.printf("entries     %d, %.0f a second%n", entries.entries(), entries.entries() / seconds);
        out.printf("root        %s%n", entries.head().hash());
        out.printf("SM3         %s%n", entries.head().sm3());
        out.printf("roots       %d, %d copies, %d kept elsewhere%n", own.size(), copies.size(), keptElsewhere());
        checkTheRest(database, own, named);
        findings.lines().forEach(out::println);
        if (findings.isEmpty()) {
            out.println("valid");
        }
        return findings;
    }

    private void checkTheRest(Rows database, List<KnownRoot> own, NamedFacts named) throws SQLException {
        var stamps = new StampsCheck(options.authority(), findings);
        stamps.run(database, own);
        out.printf("time stamps %s%n", stamps.summary());
        var facts = new FactsCheck(named, findings, progress);
        facts.run(database);
        out.printf("facts       %d, %d of them in no entry%n", facts.rows(), facts.fromBefore());
        new RightsCheck(role, findings).run(database);
        var folder = options.evidenceFolder();
        if (folder == null) {
            out.println("pictures    not looked at");
            return;
        }
        var pictures = new PicturesCheck(folder, findings, progress);
        pictures.run(database);
        out.printf("pictures    %d%n", pictures.pictures());
    }

    private List<KnownRoot> ownRoots(Rows database) throws SQLException {
        var roots = new ArrayList<KnownRoot>();
        database.forEach("SELECT number, root FROM alert.ledger_root ORDER BY number", row -> {
            long number = row.getLong(1);
            try {
                var root = KnownRoot.read(row.getString(2), "the database");
                if (root.root().number() != number) {
                    findings.add(
                            Check.ROOT_SIGNATURE,
                            "root %d calls itself %d"
                                    .formatted(number, root.root().number()));
                }
                roots.add(root);
            } catch (IllegalArgumentException e) {
                findings.add(Check.ROOT_SIGNATURE, "what stands as root %d is none".formatted(number));
            }
        });
        return roots;
    }

    private List<KnownRoot> copies() {
        var copies = new ArrayList<KnownRoot>();
        for (var folder : options.rootsFolders()) {
            if (!Files.isDirectory(folder)) {
                out.printf("roots in %s cannot be looked at: there is no such folder%n", folder);
                continue;
            }
            try {
                copies.addAll(new RootsFolder(folder, findings).read());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot be read: " + folder, e);
            }
        }
        return copies;
    }

    private int keptElsewhere() {
        return options.against().roots().size() + options.against().hashes().size();
    }
}
