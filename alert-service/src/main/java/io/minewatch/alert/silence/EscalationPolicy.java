package io.minewatch.alert.silence;

import io.minewatch.contract.alert.Alert.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told when those whose turn it is are silent. Pure. */
@ApplicationScoped
class EscalationPolicy {

    private final EscalationConfig config;

    EscalationPolicy(EscalationConfig config) {
        this.config = config;
    }

    /**
     * When the first level's time is over. Whoever has it in hand, a patrol for one, is given theirs in any case.
     *
     * @param silent levels that are known to be silent: nobody waits for them a second time
     */
    Instant firstDue(Waiting waiting, Set<String> silent) {
        return silent.contains(config.levels().getFirst()) && !waiting.kind().isInSomebodysHands()
                ? waiting.since()
                : waiting.since().plus(patience(waiting, 0));
    }

    /** What happens when a level's time is over. The last level is always told, whatever is known of it. */
    Step next(Waiting waiting, int level, Set<String> silent, Instant now) {
        var levels = config.levels();
        int last = levels.size() - 1;
        var skipped = new ArrayList<>(List.of(levels.get(level)));
        int told = level + 1;
        while (told < last && silent.contains(levels.get(told))) {
            skipped.add(levels.get(told));
            told++;
        }
        return new Step(told, levels.get(told), skipped, told == last ? null : now.plus(patience(waiting, told)));
    }

    private Duration patience(Waiting waiting, int level) {
        var times = switch (waiting.kind()) {
            case ALERT_UNACKNOWLEDGED -> config.alertUnacknowledged();
            case ALERT_IDLE -> config.alertIdle();
            case DISPATCH_UNACCEPTED -> config.dispatchUnaccepted();
            case DISPATCH_UNREPORTED -> config.dispatchUnreported();
            case DISMISSAL_UNANSWERED -> config.dismissalUnanswered();
            case SECOND_LOOK_OPEN -> config.secondLookOpen();
        };
        return times.get(Math.min(level, times.size() - 1)).multipliedBy(factor(waiting.severity()));
    }

    private int factor(Severity severity) {
        return switch (severity) {
            case HIGH -> 1;
            case MEDIUM -> config.mediumFactor();
            case LOW -> config.lowFactor();
        };
    }

    /**
     * The next level is told.
     *
     * @param skipped levels passed over, that whose time was over first
     * @param dueAt when this level's time is over, {@code null} for the last
     */
    record Step(
            int level,
            String told,
            List<String> skipped,
            @Nullable Instant dueAt) {

        Step {
            skipped = List.copyOf(skipped);
        }
    }
}
