package io.minewatch.registry.exchange;

import io.minewatch.registry.change.Conflict;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which import, and how far. Whoever works tells so again and again; where they fall silent, because the
 * process died, somebody else begins anew.
 */
@ApplicationScoped
class Work {

    private final Sql sql;
    private final ImportConfig config;
    private final InstantSource clock;

    Work(Sql sql, ImportConfig config, InstantSource clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param attempt counted from 1: a file that ends the process each time is not tried for ever
     */
    record Job(UUID id, State state, long attempt) {}

    /** Takes the import that waits longest. */
    @Transactional
    Optional<Job> take() {
        var now = clock.instant();
        return sql.find(
                """
                update registry.import_progress set taken_until = ?, attempts = attempts + 1 where import = (
                    select p.import from registry.import_progress p join registry.import_file f on f.import = p.import
                    where p.state in ('READING', 'STORING') and (p.taken_until is null or p.taken_until < ?)
                    order by f.recorded_at limit 1 for update of p skip locked)
                returning import, state, attempts""",
                row -> new Job(
                        UUID.fromString(row.text("import")), State.valueOf(row.text("state")), row.number("attempts")),
                now.plus(config.patience()),
                now);
    }

    /** Tells how far it is, in a transaction of its own: so it is seen while the work goes on. */
    @Transactional(TxType.REQUIRES_NEW)
    void progress(UUID id, String phase, long done, long total) {
        sql.run("""
                update registry.import_progress set phase = ?, done = ?, total = ?, taken_until = ?
                where import = ?""", phase, done, total, clock.instant().plus(config.patience()), id);
    }

    /** Notes what the file says of itself. */
    @Transactional(TxType.REQUIRES_NEW)
    void found(UUID id, Sheet sheet, @Nullable String frame) {
        sql.run("""
                update registry.import_progress set format = ?, encoding = ?, stated_frame = ?, frame = ?
                where import = ?""", sheet.format().word(), sheet.encoding(), sheet.statedFrame(), frame, id);
    }

    /** Ends a dry run. */
    @Transactional(TxType.REQUIRES_NEW)
    void judged(UUID id, State state, List<Remark> remarks) {
        sql.run("""
                update registry.import_progress
                set state = ?, phase = 'judged', done = total, remarks = ?::jsonb, taken_until = null, attempts = 0,
                    storing = null
                where import = ? and state = 'READING'""", state.name(), Sql.json(remarks), id);
    }

    /** Sends an import back to be judged again, and says why. */
    @Transactional(TxType.REQUIRES_NEW)
    void again(UUID id, Remark notice) {
        sql.run("""
                update registry.import_progress
                set state = 'READING', phase = 'waiting', notices = ?::jsonb, taken_until = null, attempts = 0,
                    storing = null
                where import = ? and state <> 'STORED'""", Sql.json(List.of(notice)), id);
    }

    /** Gives up: the fault is ours. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(UUID id, Remark remark) {
        sql.run("""
                update registry.import_progress
                set state = 'FAILED', phase = 'failed', remarks = ?::jsonb, taken_until = null, attempts = 0,
                    storing = null
                where import = ? and state <> 'STORED'""", Sql.json(List.of(remark)), id);
    }

    /** Notes an order to store, which outlives the process. */
    @Transactional
    void order(UUID id, Order order) {
        int noted = sql.run("""
                update registry.import_progress
                set state = 'STORING', phase = 'waiting', done = 0, notices = '[]', storing = ?::jsonb,
                    taken_until = null, attempts = 0
                where import = ? and state = 'READY'""", Sql.json(order), id);
        if (noted == 0) {
            throw Conflict.of(new Fault("", "import.not-ready", "import %s is not ready".formatted(id), Map.of()));
        }
    }

    /** The order that is being carried out. */
    Optional<Order> findOrder(UUID id) {
        return sql.find(
                "select storing from registry.import_progress where import = ? and storing is not null",
                row -> row.json("storing", Order.class),
                id);
    }
}
