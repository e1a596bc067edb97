package io.minewatch.alert.dispatch;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.geolocation.LocalPlane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which patrol to send first, and why: own township before others, on duty before off, free before busy, then the nearest. Pure. */
public final class PatrolRanking {

    /** A position older than this says nothing about where the patrol is now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private PatrolRanking() {}

    /** Ranks patrols for a place, the best first. */
    public static List<Ranked> rank(
            Collection<Patrol> patrols,
            Set<String> busy,
            @Nullable AreaId township,
            @Nullable GeoPoint destination,
            Instant now) {
        return patrols.stream()
                .map(patrol -> judge(patrol, busy, township, destination, now))
                .sorted(Comparator.comparing(Ranked::isOwn)
                        .thenComparing(Ranked::isOnDuty)
                        .thenComparing(Ranked::isFree)
                        .reversed()
                        .thenComparing(Ranked::distanceMeters, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(r -> r.patrol().id().value()))
                .toList();
    }

    private static Ranked judge(
            Patrol patrol, Set<String> busy, @Nullable AreaId township, @Nullable GeoPoint destination, Instant now) {
        boolean own = patrol.township().equals(township);
        boolean onDuty = patrol.isOnDutyAt(now);
        boolean free = !busy.contains(patrol.id().value());
        var distance = distance(patrol, destination, now);
        var reasons = new ArrayList<Coded>();
        reasons.add(new Coded(own ? "patrol.own-township" : "patrol.other-township"));
        reasons.add(new Coded(onDuty ? "patrol.on-duty" : "patrol.off-duty"));
        if (!free) {
            reasons.add(new Coded("patrol.busy"));
        }
        reasons.add(
                distance == null
                        ? new Coded("patrol.position-unknown")
                        : new Coded("patrol.distance").with("meters", Math.round(distance)));
        return new Ranked(patrol, own, onDuty, free, distance, reasons);
    }

    private static @Nullable Double distance(Patrol patrol, @Nullable GeoPoint destination, Instant now) {
        var position = patrol.position();
        var at = patrol.positionAt();
        if (position == null || at == null || destination == null || at.isBefore(now.minus(FRESH))) {
            return null;
        }
        return LocalPlane.distanceMeters(position, destination);
    }

    /** A patrol in its rank. */
    public record Ranked(
            Patrol patrol,
            boolean isOwn,
            boolean isOnDuty,
            boolean isFree,
            @Nullable Double distanceMeters,
            List<Coded> reasons) {}
}
