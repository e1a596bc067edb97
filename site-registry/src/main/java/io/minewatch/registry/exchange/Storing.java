package io.minewatch.registry.exchange;

import io.minewatch.registry.change.Conflict;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.ImportRows.Waiting;
import io.minewatch.registry.exchange.Imports.Source;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.intake.Intake;
import io.minewatch.registry.exchange.intake.Prepared;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores an import in one transaction: all of it, or nothing. */
@ApplicationScoped
class Storing {

    private static final int CHUNK = 500;

    private final Imports imports;
    private final ImportRows rows;
    private final Overlaps overlaps;
    private final Work work;
    private final Sql sql;
    private final ImportConfig config;
    private final InstantSource clock;
    private final List<Intake> intakes;

    Storing(
            Imports imports,
            ImportRows rows,
            Overlaps overlaps,
            Work work,
            Sql sql,
            ImportConfig config,
            InstantSource clock,
            @All List<Intake> intakes) {
        this.imports = imports;
        this.rows = rows;
        this.overlaps = overlaps;
        this.work = work;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
        this.intakes = intakes;
    }

    /** Stores it; or sends it back to be judged again, if the registry is no longer what it was judged against. */
    void run(UUID id) {
        var order = work.findOrder(id).orElseThrow();
        var source = imports.source(id);
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) config.longestStoring().toSeconds())
                    .run(() -> storeAll(source, order));
        } catch (Conflict e) {
            work.again(id, notice(e.fault()));
        } catch (InvalidChange e) {
            work.again(id, notice(e.faults().getFirst()));
        }
    }

    private static Remark notice(Fault cause) {
        var message = "the registry has changed since the rows were judged; they are judged again: " + cause.message();
        return new Remark(Weight.NOTE, "import.stale", Map.of("cause", cause.code()), message);
    }

    private void storeAll(Source source, Order order) {
        // One import at a time: two that overlap must not both find the ground free.
        sql.exists("select pg_advisory_xact_lock(hashtextextended('minewatch import', 0))");
        var intake = intakes.stream()
                .filter(candidate -> candidate.target() == source.target())
                .findFirst()
                .orElseThrow();
        var since = source.options().validFrom(source.filedAt());
        if (intake.mindsOverlaps() && overlaps.anyUntold(source.id(), since)) {
            throw Conflict.of(new Fault(
                    "", "overlap.licensed-site", "a row lies upon a site that was registered since", Map.of()));
        }
        long stored = storeRows(source, order, intake);
        sql.run(
                "insert into registry.import_storing values (?, ?, ?, ?, ?, ?::jsonb)",
                source.id(),
                order.id(),
                clock.instant(),
                order.doneAt(),
                stored,
                Sql.json(order.actor()));
        sql.run("""
                update registry.import_progress
                set state = 'STORED', phase = 'stored', done = ?, total = ?, taken_until = null, storing = null
                where import = ?""", stored, stored, source.id());
    }

    private long storeRows(Source source, Order order, Intake intake) {
        var revisions = new HashMap<String, Long>();
        long stored = 0;
        long total = rows.countWaiting(source.id());
        @Nullable Waiting last = null;
        while (true) {
            work.progress(source.id(), "storing", stored, total);
            var chunk = rows.listWaiting(
                    source.id(), last == null ? "" : last.prepared().head(), last == null ? 0 : last.row(), CHUNK);
            if (chunk.isEmpty()) {
                return stored;
            }
            intake.store(chunk.stream().map(row -> ask(row, order, revisions)).toList(), order.actor());
            stored += chunk.size();
            last = chunk.getLast();
        }
    }

    /** Rows of one head follow one another: each expects the revision that the one before has made. */
    private static Prepared ask(Waiting row, Order order, Map<String, Long> revisions) {
        var head = row.prepared().head();
        long revision = revisions.getOrDefault(head, row.revision());
        var change =
                UUID.nameUUIDFromBytes((order.id() + " " + row.prepared().subject()).getBytes(StandardCharsets.UTF_8));
        var request = row.prepared().request();
        request.put("id", change.toString());
        request.put("doneAt", order.doneAt().toString());
        request.put("expectedRevision", revision);
        revisions.put(head, revision + 1);
        return row.prepared();
    }
}
