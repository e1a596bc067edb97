package io.minewatch.alert.ledger.cli;

import static io.minewatch.alert.ledger.Check.CLOCK;
import static io.minewatch.alert.ledger.Check.ENTRY_LINK;
import static io.minewatch.alert.ledger.Check.ENTRY_ROW;
import static io.minewatch.alert.ledger.Check.FACT_CHANGED;
import static io.minewatch.alert.ledger.Check.FACT_MISSING;
import static io.minewatch.alert.ledger.Check.FACT_UNNAMED;
import static io.minewatch.alert.ledger.Check.PICTURE_CHANGED;
import static io.minewatch.alert.ledger.Check.PICTURE_MISSING;
import static io.minewatch.alert.ledger.Check.RIGHTS;
import static io.minewatch.alert.ledger.Check.ROOT_COPY;
import static io.minewatch.alert.ledger.Check.ROOT_ENTRY;
import static io.minewatch.alert.ledger.Check.ROOT_KEY;
import static io.minewatch.alert.ledger.Check.ROOT_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.ledger.Check;
import io.minewatch.alert.ledger.Digests;
import io.minewatch.alert.ledger.root.KeptLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody may try who has every right on the machine. Each test says by which check it is found; docs/design/ledger.md
 * has the table. What the service's own role may try is in {@code RightsIT}.
 */
class TamperingIT {

    @TempDir
    static Path homes;

    private static KeptLedger untouched;

    private KeptLedger kept;

    @BeforeAll
    static void tellTheStory() throws SQLException, IOException {
        untouched = KeptLedger.create(homes.resolve("untouched"), Optional.empty());
        Story.tell(untouched);
    }

    @BeforeEach
    void copy() throws SQLException, IOException {
        kept = untouched.copy(Files.createTempDirectory(homes, "spoilt"));
    }

    @Test
    void findsNothingWhereNothingWasTouched() throws SQLException {
        var verified = Verified.of(kept, "--against", kept.lastRoot());

        assertThat(verified.output()).contains("entries     10", "roots       3, 6 copies, 1 kept elsewhere", "valid");
        assertThat(verified.status()).isZero();
    }

    @Test
    void anEntryIsEdited() throws SQLException {
        kept.tamper(
                "UPDATE ledger_entry SET entry = replace(entry, 'log.alert.settled', 'log.alert.closed') WHERE seq = 7");

        assertThat(Verified.of(kept).findings())
                .first()
                .isEqualTo("broken at entry 7: its text was altered [ENTRY_TEXT]");
    }

    @Test
    void anEntryIsEditedAndItsDigestsWorkedOutAnew() throws SQLException {
        kept.tamper(connection -> rewrite(connection, 7, 7, "log.alert.settled", "log.alert.closed"));

        assertThat(Verified.of(kept).findings())
                .first()
                .isEqualTo("broken at entry 8: it does not follow the entry before it [ENTRY_LINK]");
    }

    @Test
    void anEntryIsDatedAnew() throws SQLException {
        kept.tamper("UPDATE ledger_entry SET recorded_at = recorded_at - interval '1 day' WHERE seq = 7");

        assertFound(ENTRY_ROW, "broken at entry 7");
    }

    @Test
    void anEntryIsTakenOut() throws SQLException {
        kept.tamper("DELETE FROM ledger_entry WHERE seq = 7");

        assertThat(Verified.of(kept).findings()).first().isEqualTo("broken at entry 8: entry 7 is missing [ENTRY_GAP]");
    }

    @Test
    void twoEntriesAreSwapped() throws SQLException {
        kept.tamper(
                "UPDATE ledger_entry SET seq = 99 WHERE seq = 6",
                "UPDATE ledger_entry SET seq = 6 WHERE seq = 7",
                "UPDATE ledger_entry SET seq = 7 WHERE seq = 99");

        assertFound(ENTRY_LINK, "broken at entry 6");
    }

    @Test
    void theTailIsCutOff() throws SQLException {
        kept.tamper("DELETE FROM ledger_entry WHERE seq > 8");

        assertFound(ROOT_ENTRY, "broken at entry 9: it is cut off");
    }

    @Test
    void theTailIsCutOffAndWithItEveryRootHere_soThatOnlySomebodyElsesRootTells() throws SQLException, IOException {
        var elsewhere = kept.lastRoot();
        cutOffAfter(8);

        assertThat(Verified.of(kept).status()).isZero();
        var against = Verified.of(kept, "--against", elsewhere);
        assertThat(against.findings())
                .anySatisfy(f -> assertThat(f).contains("broken at entry 9: it is cut off", "ROOT_ENTRY"))
                .anySatisfy(f -> assertThat(f).contains("root 3", "is not in the database", "ROOT_COPY"));
        var digest = elsewhere.replaceAll(".*\"sha256\":\"([0-9a-f]+)\".*", "$1");
        assertThat(Verified.of(kept, "--against", digest).findings())
                .singleElement()
                .asString()
                .contains("no entry has the digest " + digest, "ROOT_ENTRY");
    }

    @Test
    void theWholeChainIsRewrittenFromAnEntryOn() throws SQLException {
        kept.tamper(connection -> rewrite(connection, 6, 10, "log.evidence.looked-at", "log.evidence.stored"));

        var verified = Verified.of(kept);
        assertThat(verified.findings())
                .first()
                .asString()
                .contains(
                        "broken at entry 8: it is not the one that root 2",
                        "the change lies after entry 4",
                        "ROOT_ENTRY");
        assertThat(verified.findings()).noneMatch(f -> f.contains("ENTRY_LINK"));
    }

    @Test
    void theChainIsRewrittenAndItsRootsSignedAnewWithTheStolenKey_soThatOnlySomebodyElsesRootTells()
            throws SQLException, IOException {
        var elsewhere = homes.resolve("elsewhere.jsonl");
        Files.copy(kept.rootsFolder().resolve("roots.jsonl"), elsewhere);
        kept.tamper(connection -> rewrite(connection, 6, 10, "log.evidence.looked-at", "log.evidence.stored"));
        kept.tamper("DELETE FROM ledger_root");
        Files.delete(kept.rootsFolder().resolve("roots.jsonl"));
        deleteRootFiles();
        kept.makeRoot();

        assertThat(Verified.of(kept).status()).isZero();
        var against = Verified.of(kept, "--against", elsewhere.toString());
        assertThat(against.findings())
                .anySatisfy(f -> assertThat(f).contains("broken at entry 8", "root 2 of " + elsewhere, "ROOT_ENTRY"))
                .anySatisfy(f -> assertThat(f).contains("root 1 of", "is not the one in the database", "ROOT_COPY"));
    }

    @Test
    void theClockIsTurnedBack() throws SQLException {
        kept.setClock(kept.now().minusSeconds(7200));
        kept.act("patrol-1", "log.patrol.duty");

        assertFound(CLOCK, "broken at entry 11: it says it was recorded PT", "the clock was turned back");
    }

    @Test
    void aPictureIsReplaced() throws SQLException, IOException {
        Files.writeString(Story.file(kept, "two"), "nothing to see");

        assertFound(PICTURE_CHANGED, Story.digest("two"));
    }

    @Test
    void aPictureIsRemoved() throws SQLException, IOException {
        Files.delete(Story.file(kept, "two"));

        assertFound(PICTURE_MISSING, Story.digest("two"));
    }

    @Test
    void aPictureIsForgottenAltogether() throws SQLException, IOException {
        Files.delete(Story.file(kept, "two"));
        kept.tamper("DELETE FROM evidence WHERE sha256 = '%s'".formatted(Story.digest("two")));

        assertFound(FACT_MISSING, "evidence/" + Story.digest("two"), "entry 2 names it");
    }

    @Test
    void whatIsKnownOfAPictureIsChanged() throws SQLException {
        kept.tamper(
                "UPDATE evidence SET facts = '{\"score\": 0.1}' WHERE sha256 = '%s'".formatted(Story.digest("one")));

        assertFound(FACT_CHANGED, "evidence/" + Story.digest("one"), "entry 1");
    }

    @Test
    void anAlertIsSettledBehindEverybodysBack() throws SQLException {
        kept.tamper("UPDATE alert SET status = 'SETTLED', state = '{\"status\": \"SETTLED\"}' WHERE id = '%s'"
                .formatted(Story.OPEN_ALERT));

        assertFound(FACT_CHANGED, "alert/" + Story.OPEN_ALERT, "entry 4");
    }

    @Test
    void anAlertIsDismissedByTheServicesOwnRoleWithoutAnEntry() throws SQLException {
        try (var connection = DriverManager.getConnection(kept.jdbcUrl(), "alert_app", "alert_app");
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE alert.alert SET outcome = 'PSEUDO_CHANGE' WHERE id = '%s'".formatted(Story.OPEN_ALERT));
        }

        assertFound(FACT_CHANGED, "alert/" + Story.OPEN_ALERT);
    }

    @Test
    void anAlertIsRemoved() throws SQLException {
        kept.tamper("DELETE FROM alert WHERE id = '%s'".formatted(Story.OPEN_ALERT));

        assertFound(FACT_MISSING, "alert/" + Story.OPEN_ALERT, "entry 4 names it");
    }

    @Test
    void whoDidSomethingIsChanged() throws SQLException {
        kept.tamper("UPDATE alert_fact SET actor = '{\"subject\": \"s-2\"}' WHERE id = '%s'".formatted(Story.SETTLED));

        assertFound(FACT_CHANGED, "alert_fact/" + Story.SETTLED, "entry 7");
    }

    @Test
    void aLookAtAPictureIsRemoved() throws SQLException {
        kept.tamper("DELETE FROM evidence_look");

        assertFound(FACT_MISSING, "evidence_look/" + Story.LOOK, "entry 6");
    }

    @Test
    void anActIsForged() throws SQLException {
        kept.tamper("""
                INSERT INTO alert_fact (id, alert, kind, done_at, actor, body, recorded_at) SELECT gen_random_uuid(), alert,
                    'SETTLED', done_at, actor, body, recorded_at FROM alert_fact""");

        assertFound(FACT_UNNAMED, "alert_fact/", "no entry says so");
    }

    @Test
    void aRootInTheDatabaseIsEdited() throws SQLException {
        kept.tamper("UPDATE ledger_root SET root = replace(root, '\"seq\":8', '\"seq\":7') WHERE number = 2");

        assertFound(ROOT_SIGNATURE, "root 2 of the database");
    }

    @Test
    void aRootInTheFolderIsReplaced() throws SQLException, IOException {
        try (var files = Files.walk(kept.rootsFolder())) {
            var first = files.filter(f -> f.endsWith("root-000000000001.json"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(first, kept.lastRoot().replace("\"number\":3", "\"number\":1"));
        }

        assertFound(ROOT_COPY, "root 1 of " + kept.rootsFolder(), "is not the one in the database");
    }

    @Test
    void theKeyIsReplaced() throws SQLException, IOException {
        Files.delete(kept.home().resolve("key"));
        kept.makeRoot();
        kept.tamper("DELETE FROM ledger_entry WHERE seq = 11");

        assertFound(ROOT_KEY, "root 4 of the database", "another key");
    }

    @Test
    void theKeyIsReplacedAndTheLedgerSaysSo_whichIsNoFault() throws SQLException, IOException {
        Files.delete(kept.home().resolve("key"));
        kept.makeRoot();

        assertThat(Verified.of(kept).status()).isZero();
    }

    @Test
    void theServiceIsGivenMoreRights() throws SQLException {
        kept.tamper("GRANT DELETE ON alert_fact TO alert_app");

        assertFound(RIGHTS, "alert_app may change alert.alert_fact");
    }

    @Test
    void theTriggerThatNotesFactsIsSwitchedOff() throws SQLException {
        kept.tamper("ALTER TABLE alert_fact DISABLE TRIGGER witness");

        assertFound(RIGHTS, "alert.alert_fact is not noted");
    }

    private void assertFound(Check check, String... words) throws SQLException {
        var verified = Verified.of(kept);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.findings())
                .anySatisfy(f -> assertThat(f).contains(words).endsWith("[%s]".formatted(check)));
    }

    private void cutOffAfter(long seq) throws SQLException, IOException {
        kept.tamper(
                "DELETE FROM ledger_entry WHERE seq > " + seq,
                "DELETE FROM ledger_root WHERE number > 2",
                "DELETE FROM evidence WHERE sha256 = '%s'".formatted(Story.digest("three")));
        var lines = kept.rootsFolder().resolve("roots.jsonl");
        Files.write(lines, Files.readAllLines(lines).subList(0, 2));
        try (var files = Files.walk(kept.rootsFolder())) {
            for (var file :
                    files.filter(f -> f.endsWith("root-000000000003.json")).toList()) {
                Files.delete(file);
            }
        }
    }

    private void deleteRootFiles() throws IOException {
        try (var files = Files.walk(kept.rootsFolder())) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Changes an entry and works out all digests anew up to {@code last}, as somebody does who knows how it is done. */
    private static void rewrite(Connection connection, int from, int last, String word, String other)
            throws SQLException {
        var hash = "";
        var sm3 = "";
        var oldHash = "";
        var oldSm3 = "";
        try (var read = connection.prepareStatement("SELECT entry, hash, sm3 FROM ledger_entry WHERE seq = ?");
                var write = connection.prepareStatement(
                        "UPDATE ledger_entry SET entry = ?, hash = ?, sm3 = ? WHERE seq = ?")) {
            for (int seq = from; seq <= last; seq++) {
                read.setInt(1, seq);
                var row = read.executeQuery();
                row.next();
                var text = seq == from
                        ? row.getString(1).replace(word, other)
                        : row.getString(1).replace(oldHash, hash).replace(oldSm3, sm3);
                oldHash = row.getString(2);
                oldSm3 = row.getString(3);
                hash = Digests.sha256(text);
                sm3 = Digests.sm3(text);
                write.setString(1, text);
                write.setString(2, hash);
                write.setString(3, sm3);
                write.setInt(4, seq);
                write.execute();
            }
        }
    }
}
