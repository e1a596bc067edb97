package io.minewatch.ingest.burst;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.BurstFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Says whose turn it is: of those that wait, the probe whose last burst lies longest ago. So nobody starves, and a probe
 * before which something always moves pushes nobody back.
 *
 * <p>Safe for many that ask and several that take turns; knows no clock.
 */
final class BurstQueue {

    private static final Comparator<Lane> LONGEST_AGO = Comparator.comparing(Lane::lastAt)
            .thenComparing(lane -> Objects.requireNonNull(lane.waiting()).askedAt());

    private final BurstConfig config;
    private final CpuBudget budget;
    private final BurstCounts counts;
    private final Map<ProbeId, Lane> lanes = new LinkedHashMap<>();

    BurstQueue(BurstConfig config, BurstCounts counts) {
        this.config = config;
        this.budget = new CpuBudget(config.cpuShare());
        this.counts = counts;
    }

    /** Something moves before a probe: notes where, and that a burst is wanted if one is due. */
    synchronized void ask(Target target, Sight sight) {
        var lane = lanes.computeIfAbsent(target.probe(), probe -> new Lane());
        expire(lane, sight.at());
        if (lane.running() != null) {
            lane.running().renew(sight);
        } else if (lane.waiting() != null) {
            lane.waiting().renew(sight);
        } else if (lane.mayAsk(sight.at(), config.againAfter())) {
            lane.ask(new Wish(target, sight));
            counts.asked();
            notifyAll();
        }
    }

    /** Begins the next burst, if there is one to begin and there is room for it. */
    synchronized Optional<Wish> next(Instant now) {
        lanes.values().forEach(lane -> expire(lane, now));
        if (running() >= config.atOnce() || !budget.isLeft(now)) {
            return Optional.empty();
        }
        var next =
                lanes.values().stream().filter(lane -> lane.waiting() != null).min(LONGEST_AGO);
        return next.map(lane -> begin(lane, Objects.requireNonNull(lane.waiting()), now));
    }

    private Wish begin(Lane lane, Wish wish, Instant now) {
        lane.begin(wish, now);
        counts.granted(Duration.between(wish.askedAt(), now));
        return wish;
    }

    private void expire(Lane lane, Instant now) {
        var wish = lane.waiting();
        if (wish != null && now.isAfter(wish.sight().at().plus(config.expiresAfter()))) {
            lane.expire();
            counts.expired();
        }
    }

    /** A burst is over. */
    synchronized void end(Wish wish, Outcome outcome) {
        counts.ended(outcome);
        var lane = lanes.get(wish.target().probe());
        if (lane != null && lane.running() == wish) {
            lane.end(outcome);
        }
        notifyAll();
    }

    /** A burst took so much processor time. */
    synchronized void spend(Duration cpu) {
        budget.spend(cpu);
        counts.spent(cpu);
    }

    /** Nobody watches a probe any more; its burst ends within a moment. */
    synchronized void forget(ProbeId probe) {
        var lane = lanes.remove(probe);
        if (lane != null && lane.running() != null) {
            lane.running().withdraw();
        }
    }

    /** Waits until there may be a turn to take. */
    synchronized void awaitNews(Duration patience) throws InterruptedException {
        wait(patience.toMillis());
    }

    synchronized Optional<BurstFigures> figures(ProbeId probe) {
        return Optional.ofNullable(lanes.get(probe)).map(lane -> lane.tally().figures());
    }

    synchronized long running() {
        return lanes.values().stream().filter(lane -> lane.running() != null).count();
    }

    synchronized long waiting() {
        return lanes.values().stream().filter(lane -> lane.waiting() != null).count();
    }
}
