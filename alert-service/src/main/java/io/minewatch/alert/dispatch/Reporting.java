package io.minewatch.alert.dispatch;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.evidence.Evidence;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.Dispatch.Finding;
import io.minewatch.contract.dispatch.Dispatch.Step;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import io.minewatch.contract.dispatch.DispatchId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what patrols send: steps, photos, findings; late, twice and in any order, as phones without signal do. */
@ApplicationScoped
public class Reporting {

    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;

    private final Dispatches dispatches;
    private final Deciding deciding;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Database database;
    private final InstantSource clock;

    Reporting(
            Dispatches dispatches,
            Deciding deciding,
            Evidence evidence,
            Ledger ledger,
            Database database,
            InstantSource clock) {
        this.dispatches = dispatches;
        this.deciding = deciding;
        this.evidence = evidence;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** A patrol went a step on. */
    @Transactional
    public Dispatch step(DispatchId id, Act act, StepKind kind, @Nullable GeoPoint position) {
        if (kind == StepKind.REPORTED) {
            throw RefusedException.invalid("kind", new Coded("step.reported-by-finding"));
        }
        var dispatch = dispatches.getForChange(id);
        var step = new Step(act.id(), kind, act.doneAt(), clock.instant(), act.by(), position);
        if (!dispatches.keepStep(id, step)) {
            return dispatch;
        }
        var next = withStep(dispatch, step, dispatch.finding());
        dispatches.change(next);
        log(dispatch, act, kind);
        return next;
    }

    /** A patrol tells what it found; a second finding of one dispatch is refused. */
    @Transactional
    public Dispatch find(DispatchId id, Act act, Finding finding) {
        var dispatch = dispatches.getForChange(id);
        var step = new Step(act.id(), StepKind.REPORTED, act.doneAt(), clock.instant(), act.by(), null);
        if (!dispatches.keepStep(id, step)) {
            return dispatch;
        }
        if (dispatch.finding() != null) {
            throw RefusedException.conflict(new Coded("dispatch.reported-already").with("id", id));
        }
        for (var photo : finding.photos()) {
            requireSent(id, photo);
        }
        deciding.noteFinding(
                dispatch.alert(), new Act(NameIds.uuid("finding/" + act.id()), act.doneAt(), act.by()), finding);
        var next = withStep(dispatch, step, finding);
        dispatches.change(next);
        log(dispatch, act, StepKind.REPORTED);
        return next;
    }

    /** A patrol sends a photo; it is kept as evidence. */
    @Transactional
    public Sha256 photo(DispatchId id, Act act, byte[] jpeg) {
        if (jpeg.length > LARGEST_PHOTO || !Jpeg.isJpeg(jpeg)) {
            throw RefusedException.invalid("photo", new Coded("photo.not-a-jpeg").with("max", LARGEST_PHOTO));
        }
        var dispatch = dispatches.getForChange(id);
        var sha256 = Sha256.of(jpeg);
        int added = database.change("""
                INSERT INTO dispatch_photo (id, dispatch, sha256, taken_at, actor, recorded_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""", act.id(), id, sha256, act.doneAt(), Database.json(act.by()), clock.instant());
        if (added == 1) {
            evidence.store(sha256, jpeg, act.by(), "patrol", Map.of("dispatch", id, "takenAt", act.doneAt()));
            ledger.append(
                    dispatch.alert().value(),
                    act.by(),
                    act.doneAt(),
                    new Coded("log.dispatch.photo").with("dispatch", id).with("sha256", sha256));
        }
        return sha256;
    }

    private void requireSent(DispatchId id, Sha256 photo) {
        if (database.find("SELECT id FROM dispatch_photo WHERE dispatch = ? AND sha256 = ?", row -> row, id, photo)
                .isEmpty()) {
            throw RefusedException.invalid("photos", new Coded("photo.not-sent").with("sha256", photo));
        }
    }

    private void log(Dispatch dispatch, Act act, StepKind kind) {
        var code = "log.dispatch." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ledger.append(
                dispatch.alert().value(), act.by(), act.doneAt(), new Coded(code).with("dispatch", dispatch.id()));
    }

    private Dispatch withStep(Dispatch dispatch, Step step, @Nullable Finding finding) {
        return new Dispatch(
                dispatch.id(),
                dispatch.revision() + 1,
                dispatch.alert(),
                dispatch.patrol(),
                dispatch.township(),
                dispatch.destination(),
                dispatch.orderedAt(),
                dispatch.orderedBy(),
                StepOrder.with(dispatch.steps(), step),
                finding,
                clock.instant());
    }
}
