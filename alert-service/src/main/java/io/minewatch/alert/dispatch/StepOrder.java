package io.minewatch.alert.dispatch;

import io.minewatch.contract.dispatch.Dispatch.Step;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dispatch's steps amount to, though phones send them late and in any order. Pure. */
public final class StepOrder {

    private StepOrder() {}

    /** How far it went. */
    public static @Nullable StepKind furthest(List<Step> steps) {
        return steps.stream().map(Step::kind).max(Comparator.naturalOrder()).orElse(null);
    }

    /** What the patrol does next, {@code null} once it has reported. */
    public static @Nullable StepKind next(List<Step> steps) {
        var furthest = furthest(steps);
        return switch (furthest) {
            case null -> StepKind.ACCEPTED;
            case DELIVERED, SEEN -> StepKind.ACCEPTED;
            case ACCEPTED -> StepKind.SET_OUT;
            case SET_OUT -> StepKind.ARRIVED;
            case ARRIVED -> StepKind.REPORTED;
            case REPORTED -> null;
        };
    }

    /** The steps with one more, in the order in which they were done. */
    public static List<Step> with(List<Step> steps, Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        more.sort(Comparator.comparing(Step::doneAt).thenComparing(Step::kind));
        return List.copyOf(more);
    }
}
