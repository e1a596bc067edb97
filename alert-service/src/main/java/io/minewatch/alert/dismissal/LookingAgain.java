package io.minewatch.alert.dismissal;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Ending;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else looks again at what was let go; when they disagree, it stands on the wall again. */
@ApplicationScoped
public class LookingAgain {

    private final SecondLooks looks;
    private final Ending ending;
    private final Database database;
    private final Ledger ledger;

    LookingAgain(SecondLooks looks, Ending ending, Database database, Ledger ledger) {
        this.looks = looks;
        this.ending = ending;
        this.database = database;
        this.ledger = ledger;
    }

    /** Says whether it was right to let the alert go. */
    @Transactional
    public void judge(UUID dismissal, Act act, boolean agrees, @Nullable String explanation) {
        database.lock("second-look/" + dismissal);
        var look = looks.get(dismissal);
        if (looks.isKept(act, dismissal)) {
            return;
        }
        if (look.verdict() != null) {
            throw RefusedException.conflict(new Coded("second-look.judged-already"));
        }
        var said = DismissalPolicy.requireMayLookAgain(look.dismissal(), act.by(), explanation);
        var ended = look.dismissal().alert();
        var reopened = agrees ? null : ending.reopen(ended);
        looks.addVerdict(act, dismissal, agrees, said, reopened);
        log(ended, act, said, reopened);
    }

    private void log(AlertId ended, Act act, String explanation, @Nullable AlertId reopened) {
        if (reopened == null) {
            var agreed = new Coded("log.second-look.agreed").with("explanation", explanation);
            ledger.append(ended.value(), act.by(), act.doneAt(), agreed);
            return;
        }
        var disagreed = new Coded("log.second-look.disagreed").with("explanation", explanation);
        ledger.append(ended.value(), act.by(), act.doneAt(), disagreed.with("alert", reopened));
        var again = new Coded("log.alert.reopened").with("explanation", explanation);
        ledger.append(reopened.value(), act.by(), act.doneAt(), again.with("alert", ended));
    }
}
