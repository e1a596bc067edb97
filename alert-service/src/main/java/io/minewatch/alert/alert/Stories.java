package io.minewatch.alert.alert;

import io.minewatch.contract.alert.AlertId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which alerts were joined with one another, directly or by others in between. Pure. */
final class Stories {

    private final Map<AlertId, AlertId> towards = new HashMap<>();

    Stories(Collection<AlertLink> joined) {
        joined.forEach(link -> {
            var one = of(link.alert());
            var other = of(link.other());
            if (!one.equals(other)) {
                towards.put(one, other);
            }
        });
    }

    /** The same alert for all alerts of a story: one of them. */
    AlertId of(AlertId alert) {
        var at = alert;
        for (var next = towards.get(at); next != null; next = towards.get(at)) {
            at = next;
        }
        return at;
    }
}
