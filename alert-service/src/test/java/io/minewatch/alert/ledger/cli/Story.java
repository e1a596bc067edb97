package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.root.KeptLedger;
import io.minewatch.contract.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What happened in a ledger that is going to be spoilt: pictures, an alert that is settled, one that is open, roots. */
final class Story {

    static final String ALERT = "990101-alert-1";
    static final String OPEN_ALERT = "990101-alert-2";
    static final String ACKNOWLEDGED = "00000000-0000-0000-0000-000000000001";
    static final String SETTLED = "00000000-0000-0000-0000-000000000002";
    static final String LOOK = "00000000-0000-0000-0000-000000000003";

    private Story() {}

    /** Ten entries, and a root after the fourth, the eighth and the last. */
    static void tell(KeptLedger kept) throws SQLException, IOException {
        keepPicture(kept, "one");
        keepPicture(kept, "two");
        raise(kept, ALERT, "site-1");
        raise(kept, OPEN_ALERT, "site-2");
        kept.makeRoot();
        acknowledge(kept);
        look(kept);
        settle(kept);
        kept.act("patrol-1", "log.patrol.duty");
        kept.makeRoot();
        kept.act("patrol-1", "log.patrol.duty");
        keepPicture(kept, "three");
        kept.makeRoot();
    }

    static String digest(String picture) {
        return Sha256.of(picture.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static Path file(KeptLedger kept, String picture) {
        var sha256 = digest(picture);
        return kept.home()
                .resolve("evidence")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + ".jpg");
    }

    private static void keepPicture(KeptLedger kept, String picture) throws SQLException, IOException {
        var file = file(kept, picture);
        Files.createDirectories(file.getParent());
        Files.writeString(file, picture);
        kept.act(digest(picture), "log.evidence.stored", """
                INSERT INTO evidence (sha256, bytes, source, facts, recorded_at)
                VALUES ('%s', %d, 'probe', '{"score": 0.75}', '%s')""".formatted(
                        digest(picture), picture.length(), kept.now().plusSeconds(1)));
    }

    private static void raise(KeptLedger kept, String alert, String place) throws SQLException {
        kept.act(alert, "log.alert.raised", """
                INSERT INTO alert (id, place, rule, episode, status, severity, revision, decided_revision, first_seen_at,
                    last_seen_at, raised_at, state)
                VALUES ('%1$s', '%2$s', 'DIGGING_OUTSIDE_LICENCE', 1, 'OPEN', 'HIGH', 1, 0, '%3$s', '%3$s', '%3$s',
                    '{"status": "OPEN"}')""".formatted(
                        alert, place, kept.now().plusSeconds(1)));
    }

    private static void acknowledge(KeptLedger kept) throws SQLException {
        kept.act(ALERT, "log.alert.acknowledged", fact(kept, ACKNOWLEDGED, "ACKNOWLEDGED"), """
                UPDATE alert SET status = 'ACKNOWLEDGED', revision = 2,
                    state = '{"status": "ACKNOWLEDGED", "acknowledgedBy": {"subject": "s-1"}}' WHERE id = '%s'""".formatted(ALERT));
    }

    private static void settle(KeptLedger kept) throws SQLException {
        kept.act(ALERT, "log.alert.settled", fact(kept, SETTLED, "SETTLED"), """
                UPDATE alert SET status = 'SETTLED', outcome = 'PSEUDO_CHANGE', settled_at = '%s', revision = 3,
                    state = '{"status": "SETTLED", "acknowledgedBy": {"subject": "s-1"}, "settlement": {"outcome": "PSEUDO_CHANGE"}}'
                WHERE id = '%s'""".formatted(kept.now(), ALERT));
    }

    private static void look(KeptLedger kept) throws SQLException {
        kept.act(digest("one"), "log.evidence.looked-at", """
                INSERT INTO evidence_look (id, sha256, actor, outcome, recorded_at)
                VALUES ('%s', '%s', '{"subject": "s-1"}', 'SHOWN', '%s')""".formatted(
                        LOOK, digest("one"), kept.now().plusSeconds(1)));
    }

    private static String fact(KeptLedger kept, String id, String kind) {
        return """
                INSERT INTO alert_fact (id, alert, kind, done_at, actor, body, recorded_at)
                VALUES ('%1$s', '%2$s', '%3$s', '%4$s', '{"subject": "s-1"}', '{}', '%4$s')""".formatted(id, ALERT, kind, kept.now().plusSeconds(1));
    }
}
