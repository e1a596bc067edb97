package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.Actor;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Conflict;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.DecisionRequest.RowDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people decide: about doubtful rows, and that an import is stored. */
@ApplicationScoped
public class Decisions {

    private static final int MOST = 1_000;

    private final Sql sql;
    private final Imports imports;
    private final Work work;
    private final InstantSource clock;

    Decisions(Sql sql, Imports imports, Work work, InstantSource clock) {
        this.sql = sql;
        this.imports = imports;
        this.work = work;
        this.clock = clock;
    }

    /** Notes decisions about rows that are undecided. Sent twice, they are noted once. */
    @Transactional
    public void decide(UUID id, DecisionRequest request, Actor actor) {
        var check = new Check(clock.instant());
        check.present("/id", request.id());
        var doneAt = check.past("/doneAt", request.doneAt());
        var decisions = requireNonNullElse(request.decisions(), List.<RowDecision>of());
        if (decisions.isEmpty() || decisions.size() > MOST) {
            check.fault("/decisions", "list.length", "must have 1 to %d elements".formatted(MOST), "max", MOST);
        }
        check.unique("/decisions", decisions, decision -> String.valueOf(decision.row()));
        for (int i = 0; i < decisions.size(); i++) {
            check.present("/decisions/" + i + "/row", decisions.get(i).row());
            check.present("/decisions/" + i + "/accept", decisions.get(i).accept());
            check.text("/decisions/" + i + "/reason", decisions.get(i).reason());
        }
        check.orThrow();
        requireState(imports.get(id), State.READY);
        for (int i = 0; i < decisions.size(); i++) {
            note(id, requireNonNull(request.id()), doneAt, decisions.get(i), "/decisions/" + i, actor, check);
        }
        check.orThrow();
    }

    private void note(UUID id, UUID change, Instant doneAt, RowDecision decision, String at, Actor actor, Check check) {
        boolean open = sql.exists(
                "select 1 from registry.import_row where import = ? and row = ? and verdict = 'UNDECIDED'",
                id,
                decision.row());
        if (!open) {
            check.fault(at + "/row", "import.nothing-to-decide", "is no row that waits for a decision");
            return;
        }
        sql.run(
                """
                insert into registry.import_decision
                select ?, import, row, ?, ?, ?, ?, fingerprint, ?::jsonb
                from registry.import_row where import = ? and row = ? on conflict do nothing""",
                change,
                clock.instant(),
                doneAt,
                decision.accept(),
                decision.reason(),
                Sql.json(actor),
                id,
                decision.row());
    }

    /** Orders an import to be stored. A repeat of the order that was taken is no second one. */
    @Transactional
    public void order(UUID id, StoringRequest request, Actor actor) {
        var check = new Check(clock.instant());
        check.present("/id", request.id());
        var doneAt = check.past("/doneAt", request.doneAt());
        check.orThrow();
        var order = new Order(requireNonNull(request.id()), doneAt, actor);
        if (isTaken(id, order.id())) {
            return;
        }
        var view = imports.get(id);
        requireState(view, State.READY);
        var counts = view.counts();
        if (counts.refused() > 0) {
            throw conflict("import.has-refused-rows", "%d rows are refused", counts.refused());
        }
        if (counts.undecided() > counts.decided()) {
            throw conflict("import.undecided", "%d rows wait for a decision", counts.undecided() - counts.decided());
        }
        work.order(id, order);
    }

    private boolean isTaken(UUID id, UUID order) {
        return work.findOrder(id).filter(taken -> taken.id().equals(order)).isPresent()
                || sql.exists("select 1 from registry.import_storing where import = ? and id = ?", id, order);
    }

    private static void requireState(ImportView view, State state) {
        if (view.state() != state) {
            throw Conflict.of(new Fault(
                    "",
                    "import.not-ready",
                    "import %s is %s".formatted(view.id(), view.state()),
                    Map.of("state", view.state().name())));
        }
    }

    private static Conflict conflict(String code, String message, long rows) {
        return Conflict.of(new Fault("", code, message.formatted(rows), Map.of("rows", rows)));
    }
}
