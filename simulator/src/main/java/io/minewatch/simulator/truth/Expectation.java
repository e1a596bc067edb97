package io.minewatch.simulator.truth;

import io.minewatch.contract.alert.Rule;
import io.minewatch.simulator.county.County.Post;
import io.minewatch.simulator.county.LocalPlane;
import io.minewatch.simulator.scene.Offset;
import io.minewatch.simulator.scene.Scene;
import io.minewatch.simulator.scene.Scene.SceneSite;
import io.minewatch.simulator.scene.Scene.Shown;
import io.minewatch.simulator.truth.Truth.ExpectedAlert;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a scene as the law would, from where everything really stands. */
final class Expectation {

    /** Shorter glimpses oblige nobody to notice. */
    private static final int SECONDS_TO_BE_NOTICED = 5;
    /** A digger that is there for as much of the scene stays; one that passes does not. */
    private static final double SHARE_TO_STAY = 0.8;

    private static final double STAYS_WITHIN_METERS = 30;
    /** Nearer to the border than this nobody can tell. */
    private static final double BORDER_METERS = 2;

    private final Post post;
    private final Scene scene;

    private Expectation(Post post) {
        this.post = post;
        this.scene = post.scene();
    }

    /** The alert that a camera's scene ought to give rise to, or {@code null}. */
    static @Nullable ExpectedAlert of(Post post) {
        var expectation = new Expectation(post);
        var banned = post.scene().sites().stream()
                .filter(site -> site.kind() == Scene.Kind.BANNED)
                .findFirst();
        if (banned.isPresent()) {
            return expectation.inBanned(banned.get());
        }
        return expectation.digging();
    }

    private @Nullable ExpectedAlert inBanned(SceneSite site) {
        var rule = isClosed() ? Rule.REVIVAL : Rule.MACHINE_IN_BANNED_SITE;
        var within = expect(rule, isMachineAnd(at -> isWellInside(site, at)));
        return within != null
                ? within
                : expect(Rule.CANNOT_TELL, isMachineAnd(at -> site.metersToBorder(at) <= BORDER_METERS));
    }

    /** Whether its closure was accepted: what is done there then is a revival. */
    private boolean isClosed() {
        var site = post.site();
        var closure = site == null ? null : site.closure();
        return closure != null && closure.accepted();
    }

    private @Nullable ExpectedAlert digging() {
        var stays = scene.truth().stream()
                .flatMap(moment -> moment.machines().stream())
                .filter(shown -> shown.machine().digs())
                .collect(Collectors.groupingBy(Shown::name))
                .values()
                .stream()
                .filter(this::stay)
                .map(List::getFirst)
                .map(Shown::name)
                .collect(Collectors.toSet());
        return expect(Rule.DIGGING_OUTSIDE_LICENCE, shown -> stays.contains(shown.name()) && isOffSite(shown.place()));
    }

    private boolean stay(List<Shown> seen) {
        var first = seen.getFirst().place();
        return seen.size() >= SHARE_TO_STAY * scene.seconds()
                && seen.stream().allMatch(shown -> shown.place().metersTo(first) <= STAYS_WITHIN_METERS);
    }

    private boolean isOffSite(Offset at) {
        return scene.sites().stream().noneMatch(site -> site.holds(at));
    }

    private static Predicate<Shown> isMachineAnd(Predicate<Offset> place) {
        return shown -> shown.machine().isMachine() && place.test(shown.place());
    }

    private static boolean isWellInside(SceneSite site, Offset at) {
        return site.holds(at) && site.metersToBorder(at) > BORDER_METERS;
    }

    private @Nullable ExpectedAlert expect(Rule rule, Predicate<Shown> gives) {
        var reasons = scene.truth().stream()
                .flatMap(moment -> moment.machines().stream())
                .filter(gives)
                .toList();
        if (reasons.size() < SECONDS_TO_BE_NOTICED) {
            return null;
        }
        var centre = new Offset(
                reasons.stream().mapToDouble(Shown::east).average().orElseThrow(),
                reasons.stream().mapToDouble(Shown::north).average().orElseThrow());
        var site = rule == Rule.DIGGING_OUTSIDE_LICENCE ? null : post.site();
        return new ExpectedAlert(
                post.id(),
                rule,
                site == null ? null : site.id(),
                new LocalPlane(post.location()).toPoint(centre),
                reasons.stream().map(Shown::machine).collect(Collectors.toCollection(TreeSet::new)),
                reasons.stream().map(Shown::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
