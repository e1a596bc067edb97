package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.util.List;

/**
 * Keeps a machine whose verdict wavers on the alert that it has. Pure.
 *
 * <p>Near a border a machine is inside now, then nobody can tell, then it is outside, and inside again; it moves an arm, and
 * the ellipse a metre. Whoever is accused under a rule of a site raises no second alert under a rule that only falls short
 * of it, until it has clearly gone: until its position no longer agrees with where it was accused, or it has not been found
 * there for a while. What it meets meanwhile is kept, and counts from its beginning should it raise an alert after all.
 */
final class HysteresisPolicy {

    /** How long an accusation answers what falls short of it. */
    static final Duration LINGERS = Duration.ofMinutes(2);

    private HysteresisPolicy() {}

    /**
     * Whether the alerts that stand say already what a stay would say.
     *
     * @param stay the sightings that would raise an alert
     * @param here the alerts that stand at the place
     * @param nearby sightings that alerts which stand elsewhere gathered, about the time of the stay
     */
    static boolean isAnswered(List<Match> stay, List<Alert> here, List<Match> nearby) {
        var accusingHere = here.stream().filter(a -> !fallsShort(a.rule())).toList();
        var accusingNearby =
                nearby.stream().filter(m -> !fallsShort(m.suspicion().rule())).toList();
        return stay.stream().allMatch(m -> isAnswered(m, accusingHere, accusingNearby));
    }

    private static boolean isAnswered(Match match, List<Alert> accusingHere, List<Match> accusingNearby) {
        return switch (match.suspicion().rule()) {
            case CANNOT_TELL ->
                accusingHere.stream().anyMatch(a -> repeats(match, a)) || isAccused(match, accusingNearby);
            case DIGGING_OUTSIDE_LICENCE -> isAccused(match, accusingNearby);
            default -> false;
        };
    }

    /** A question about a site at which an accusation stands would only repeat it. */
    private static boolean repeats(Match doubt, Alert accusation) {
        return !accusation.firstSeenAt().isAfter(doubt.span().until());
    }

    private static boolean isAccused(Match match, List<Match> accusing) {
        return accusing.stream().anyMatch(a -> SameMachine.isShownBy(match, a, LINGERS));
    }

    /** Whether a verdict is what is left when another one is not sure enough. */
    private static boolean fallsShort(Rule rule) {
        return rule == Rule.CANNOT_TELL || rule == Rule.DIGGING_OUTSIDE_LICENCE;
    }
}
