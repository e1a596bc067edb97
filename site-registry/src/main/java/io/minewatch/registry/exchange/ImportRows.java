package io.minewatch.registry.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.intake.JudgedRow;
import io.minewatch.registry.exchange.intake.Prepared;
import io.minewatch.registry.exchange.judge.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;

/** The judged rows of imports. */
@ApplicationScoped
class ImportRows {

    private static final String VIEW = """
            select r.*, st_asgeojson(r.shape, 12) as geojson, d.accept, d.reason, d.recorded_at as decided_at, d.actor
            from registry.import_row r left join lateral (
                select * from registry.import_decision d
                where d.import = r.import and d.row = r.row and d.fingerprint = r.fingerprint
                order by recorded_at desc limit 1) d on true
            """;

    private static final String WAITING = """
            not unchanged and verdict <> 'REFUSED' and (verdict <> 'UNDECIDED' or (
                select accept from registry.import_decision d
                where d.import = r.import and d.row = r.row and d.fingerprint = r.fingerprint
                order by recorded_at desc limit 1))""";

    private final Sql sql;

    ImportRows(Sql sql) {
        this.sql = sql;
    }

    /** Forgets what was judged of an import before. */
    @Transactional(TxType.REQUIRES_NEW)
    void clear(UUID id) {
        sql.run("delete from registry.import_row where import = ?", id);
    }

    /** Adds judged rows. */
    @Transactional(TxType.REQUIRES_NEW)
    void add(UUID id, List<JudgedRow> rows) {
        sql.runAll("""
                insert into registry.import_row values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb,
                    st_geomfromwkb(?, 4490), ?::jsonb, ?, ?::jsonb, ?)""", rows.stream().map(row -> columns(id, row)).toList());
    }

    private static @Nullable Object[] columns(UUID id, JudgedRow row) {
        var remarks = Sql.json(row.remarks());
        var request = row.request() == null ? null : Sql.json(row.request());
        return new @Nullable Object[] {
            id,
            (long) row.draft().row(),
            row.draft().place(),
            row.verdict().name(),
            row.head(),
            row.subject(),
            row.revision(),
            row.exists(),
            row.unchanged(),
            row.name(),
            Sql.json(row.draft().properties()),
            remarks,
            row.shape() == null ? null : new WKBWriter().write(row.shape()),
            row.asFiled() == null ? null : Sql.json(Map.of("type", "MultiPolygon", "coordinates", row.asFiled())),
            row.squareMeters(),
            request,
            fingerprint(remarks, request)
        };
    }

    /** Changes with everything that a person who decides would look at. */
    private static String fingerprint(String remarks, @Nullable String request) {
        return Sha256.of((remarks + request).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Adds remarks to rows that were judged by themselves before. */
    @Transactional(TxType.REQUIRES_NEW)
    void remark(UUID id, Map<Long, List<Remark>> more) {
        var rows = new ArrayList<@Nullable Object[]>();
        more.forEach((number, added) -> {
            var row = sql.find(
                            "select remarks, request from registry.import_row where import = ? and row = ?",
                            found -> new Remarked(remarks(found), found.textOrNull("request")),
                            id,
                            number)
                    .orElseThrow();
            var all = Stream.concat(row.remarks().stream(), added.stream()).toList();
            var json = Sql.json(all);
            rows.add(new @Nullable Object[] {json, Verdict.of(all).name(), fingerprint(json, row.request()), id, number
            });
        });
        sql.runAll("""
                update registry.import_row set remarks = ?::jsonb, verdict = ?, fingerprint = ?
                where import = ? and row = ?""", rows);
    }

    private record Remarked(List<Remark> remarks, @Nullable String request) {}

    private static List<Remark> remarks(Row row) {
        return row.json("remarks", new TypeReference<>() {});
    }

    /** The rows after a number, in the order of the file. */
    List<RowView> list(UUID id, long after, int limit, @Nullable Verdict verdict) {
        return sql.list(
                VIEW + "where r.import = ? and r.row > ? and (?::text is null or r.verdict = ?) order by r.row limit ?",
                ImportRows::view,
                id,
                after,
                verdict == null ? null : verdict.name(),
                verdict == null ? null : verdict.name(),
                limit);
    }

    private static RowView view(Row row) {
        var accept = row.textOrNull("reason") == null ? null : row.flag("accept");
        return new RowView(
                row.number("row"),
                row.text("place"),
                Verdict.valueOf(row.text("verdict")),
                row.textOrNull("subject"),
                row.flag("present"),
                row.flag("unchanged"),
                row.text("name"),
                row.json("properties", new TypeReference<Map<String, String>>() {}),
                remarks(row),
                row.textOrNull("geojson") == null ? null : row.json("geojson", JsonNode.class),
                row.textOrNull("as_filed") == null ? null : row.json("as_filed", JsonNode.class),
                row.decimalOrNull("square_meters"),
                accept == null
                        ? null
                        : new RowView.Decided(
                                accept, row.text("reason"), row.instant("decided_at"), row.json("actor", Actor.class)));
    }

    /** A row that is to be stored, with the revision at which its subject was judged. */
    record Waiting(long row, Prepared prepared, long revision) {}

    /**
     * Rows to be stored, in the order of what has their revisions, so that two imports never wait for one another crosswise. Those
     * that change nothing, and those that a person left out, are not among them.
     */
    List<Waiting> listWaiting(UUID id, String afterHead, long afterRow, int limit) {
        return sql.list(
                """
                select row, head, subject, revision, request from registry.import_row r
                where import = ? and (head, row) > (?, ?) and %s order by head, row limit ?""".formatted(WAITING),
                row -> new Waiting(
                        row.number("row"),
                        new Prepared(row.text("head"), row.text("subject"), row.json("request", ObjectNode.class)),
                        row.number("revision")),
                id,
                afterHead,
                afterRow,
                limit);
    }

    long countWaiting(UUID id) {
        return sql.find(
                        "select count(*) as n from registry.import_row r where import = ? and " + WAITING,
                        row -> row.number("n"),
                        id)
                .orElse(0L);
    }
}
