package io.minewatch.endtoend.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.endtoend.county.TopicReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was made of a run's sightings: a line for each fact, without the run's name, made-up ids and the times at which
 * things were written down, which are all that two runs of one load may differ in.
 */
final class Facts {

    /** A sighting by what it says of itself: its id is made of the run's name. */
    private static final String SIGHTING = "s.probe || ' ' || s.machine || ' ' || (s.told ->> 'firstSeenAt')";

    /** A site is known by its name, a place off any site by the probe that sees it. */
    private static final String PLACE = "CASE WHEN %s LIKE '%%-site-%%' THEN %s ELSE 'off-site' END";

    private static final String SIGHTINGS =
            "SELECT 'sighting ' || " + SIGHTING + " || ' ' || s.judged FROM alert.sighting s WHERE s.probe LIKE ?";

    private static final String MATCHES = """
            SELECT concat_ws(' ', 'match', %s, m.rule, %s, m.stay_from, m.stay_until)
            FROM alert.sighting_match m JOIN alert.sighting s ON s.id = m.sighting WHERE s.probe LIKE ?""".formatted(SIGHTING, PLACE.formatted("m.place", "m.place"));

    private static final String ALERTS = """
            SELECT concat_ws(' ', 'alert', a.rule, %s, a.state ->> 'probes', a.episode, a.status, a.severity,
                a.first_seen_at, a.last_seen_at, a.state ->> 'machines', a.state ->> 'sightings')
            FROM alert.alert a WHERE a.state ->> 'probes' LIKE ?""".formatted(PLACE.formatted("a.place", "a.place"));

    private static final String GATHERED = """
            SELECT concat_ws(' ', 'gathered', a.rule, %s, a.episode, %s, count(p.sha256))
            FROM alert.alert_sighting g JOIN alert.alert a ON a.id = g.alert JOIN alert.sighting s ON s.id = g.sighting
            LEFT JOIN alert.alert_picture p ON p.alert = a.id AND p.sighting = s.id
            WHERE s.probe LIKE ? GROUP BY a.id, s.id""".formatted(PLACE.formatted("a.place", "a.place"), SIGHTING);

    private static final String PICTURES = """
            SELECT concat_ws(' ', 'picture', %s, count(e.seq))
            FROM alert.evidence v JOIN alert.sighting s ON s.id = v.facts ->> 'sighting'
            LEFT JOIN alert.ledger_entry e ON e.subject = v.sha256
            WHERE s.probe LIKE ? GROUP BY v.sha256, s.id""".formatted(SIGHTING);

    /** Who was told of silence is left out: that follows from how long the parts were away, and is looked at by itself. */
    private static final String LEDGER = """
            SELECT concat_ws(' ', 'ledger', a.rule, %s, a.state ->> 'probes', e.entry::jsonb -> 'what' ->> 'code', count(*))
            FROM alert.ledger_entry e JOIN alert.alert a ON a.id = e.subject WHERE a.state ->> 'probes' LIKE ?
                AND e.entry::jsonb -> 'what' ->> 'code' NOT LIKE 'escalation.%%'
            GROUP BY a.id, e.entry::jsonb -> 'what' ->> 'code'""".formatted(PLACE.formatted("a.place", "a.place"));

    /** Levels of escalation that were told without an entry in the ledger, twice, or with an entry of which nothing else tells. */
    private static final String TOLD_WRONGLY = """
            SELECT count(*) FROM
                (SELECT DISTINCT lower(replace(kind, '_', '-')) AS kind, subject, since, told FROM alert.escalation) told
                FULL JOIN
                (SELECT substr(what ->> 'code', length('escalation.') + 1) AS kind, subject,
                    (what -> 'parameters' ->> 'since')::timestamptz AS since, what -> 'parameters' ->> 'told' AS told,
                    count(*) AS times
                FROM (SELECT subject, entry::jsonb -> 'what' AS what FROM alert.ledger_entry) written
                WHERE what ->> 'code' LIKE 'escalation.%' GROUP BY 1, 2, 3, 4) entry
                USING (kind, subject, since, told)
            WHERE entry.times IS DISTINCT FROM 1""";

    private Facts() {}

    /** All facts of a run. */
    static Set<String> read(Connection database, String run) throws SQLException {
        var facts = new TreeSet<String>();
        for (var query : new String[] {SIGHTINGS, MATCHES, ALERTS, GATHERED, PICTURES, LEDGER}) {
            try (var statement = database.prepareStatement(query)) {
                statement.setString(1, "%" + run + "%");
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        facts.add(rows.getString(1).replace(run, ""));
                    }
                }
            }
        }
        return facts;
    }

    /** How many sightings of a run were handled. */
    static long countHandled(Connection database, String run) throws SQLException {
        return count(database, "SELECT count(*) FROM alert.sighting WHERE probe LIKE '%" + run + "%'");
    }

    /** The digests of the pictures of a run. */
    static Set<Sha256> readPictures(Connection database, String run) throws SQLException {
        var pictures = new HashSet<Sha256>();
        try (var statement =
                database.prepareStatement("SELECT sha256 FROM alert.evidence WHERE facts ->> 'probe' LIKE ?")) {
            statement.setString(1, "%" + run + "%");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    pictures.add(new Sha256(rows.getString(1)));
                }
            }
        }
        return pictures;
    }

    /** How often a level of escalation was told. */
    static long countTold(Connection database) throws SQLException {
        return count(database, "SELECT count(DISTINCT (kind, subject, since, told)) FROM alert.escalation");
    }

    /** How often a level was told without being in the ledger, or is there other than once. */
    static long countToldWrongly(Connection database) throws SQLException {
        return count(database, TOLD_WRONGLY);
    }

    /** How many changes wait to be told on Kafka. */
    static long countUntold(Connection database) throws SQLException {
        return count(database, "SELECT count(*) FROM alert.outbox");
    }

    private static long count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Alerts of which a revision was never told on Kafka. */
    static long countUntold(TopicReader topics) {
        Map<String, Set<Long>> told = new HashMap<>();
        for (var message : topics.readAll(Topics.ALERTS)) {
            var alert = ContractJson.read(message.value(), JsonNode.class);
            told.computeIfAbsent(alert.path("id").asText(), id -> new HashSet<>())
                    .add(alert.path("revision").asLong());
        }
        return told.values().stream()
                .filter(revisions -> revisions.size()
                        != revisions.stream().mapToLong(Long::longValue).max().orElse(0))
                .count();
    }

    /** The messages that were put aside. */
    static Set<String> readPutAside(TopicReader topics) {
        var letters = new HashSet<String>();
        for (var topic : List.of(Topics.SIGHTINGS, Topics.EVIDENCE)) {
            topics.readAll(Topics.deadLetterOf(topic))
                    .forEach(letter -> letters.add(new String(letter.value(), StandardCharsets.UTF_8)));
        }
        return letters;
    }
}
