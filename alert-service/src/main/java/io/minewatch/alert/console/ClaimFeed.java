package io.minewatch.alert.console;

import io.minewatch.alert.claim.Claim;
import io.minewatch.alert.claim.Claims;
import io.minewatch.alert.console.LiveFeed.Audience;
import io.minewatch.alert.database.Patiently;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells pages who begins and who ceases to look at an alert, whichever copy of the service was told so. */
@ApplicationScoped
class ClaimFeed {

    private final Claims claims;
    private final LiveFeed feed;
    private Map<String, Claim> told = Map.of();

    ClaimFeed(Claims claims, LiveFeed feed) {
        this.claims = claims;
        this.feed = feed;
    }

    /** Compares what is held with what was told; a claim that ran out is told as well. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Patiently.run("claim feed", this::tellChanges);
    }

    private synchronized void tellChanges() {
        var held = claims.listHeld().stream()
                .collect(Collectors.toMap(c -> c.alert().value(), Function.identity()));
        var alerts = new HashSet<>(held.keySet());
        alerts.addAll(told.keySet());
        for (var alert : alerts) {
            if (!isSame(told.get(alert), held.get(alert))) {
                feed.tell("claim", ClaimTold.of(alert, held.get(alert)), Audience.CONTROL_ROOM);
            }
        }
        told = held;
    }

    /** A renewal is no news. */
    private static boolean isSame(@Nullable Claim before, @Nullable Claim now) {
        return before == null || now == null ? before == now : before.isOf(now.by());
    }

    /** Whose an alert is now; nobody's when there is no claim. */
    record ClaimTold(String alert, @Nullable ClaimView claim) {

        static ClaimTold of(String alert, @Nullable Claim claim) {
            return new ClaimTold(alert, claim == null ? null : ClaimView.of(claim));
        }
    }
}
