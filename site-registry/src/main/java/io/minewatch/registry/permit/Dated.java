package io.minewatch.registry.permit;

import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Permit.Ban;
import io.minewatch.contract.site.Permit.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When each part of a permit came to be known: what stood in the version before keeps the time at which it was. */
final class Dated {

    private Dated() {}

    static List<Suspension> suspensions(@Nullable Permit before, Permit permit, Instant now) {
        return dated(
                before == null ? List.of() : before.suspensions(),
                permit.suspensions(),
                (a, b) -> a.valid().equals(b.valid()) && a.reason().equals(b.reason()),
                sent -> new Suspension(sent.valid(), sent.reason(), now));
    }

    static List<Ban> bans(@Nullable Permit before, Permit permit, Instant now) {
        return dated(
                before == null ? List.of() : before.bans(),
                permit.bans(),
                (a, b) -> a.valid().equals(b.valid()) && a.reason().equals(b.reason()),
                sent -> new Ban(sent.valid(), sent.reason(), now));
    }

    private static <T> List<T> dated(List<T> before, List<T> sent, BiPredicate<T, T> same, Function<T, T> stamp) {
        return sent.stream()
                .map(s ->
                        before.stream().filter(b -> same.test(b, s)).findFirst().orElseGet(() -> stamp.apply(s)))
                .toList();
    }
}
