package io.minewatch.registry.permit;

import io.minewatch.contract.Validity;
import io.minewatch.contract.site.Permit;
import io.minewatch.registry.holder.HolderNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when on a new version of a permit lets its holder do more than the one before.
 *
 * <p>Only then does it matter whether the holder is on the blacklist: a suspension of a blacklisted holder must still be
 * recorded, and a permit of old be registered late.
 */
final class Grants {

    private Grants() {}

    /** The instants from which on it does. */
    static List<Instant> of(@Nullable Permit before, Permit after) {
        var grants = new ArrayList<Instant>();
        if (before == null || !isSameHolder(before, after)) {
            grants.add(after.valid().from());
            if (after.renewalAccepted() != null) {
                grants.add(after.renewalAccepted().from());
            }
            return grants;
        }
        addMore(grants, before.valid(), after.valid());
        if (after.renewalAccepted() != null) {
            addMore(grants, before.renewalAccepted(), after.renewalAccepted());
        }
        return grants;
    }

    private static void addMore(List<Instant> grants, @Nullable Validity before, Validity after) {
        if (before == null || after.from().isBefore(before.from())) {
            grants.add(after.from());
        }
        if (before != null
                && before.until() != null
                && (after.until() == null || after.until().isAfter(before.until()))) {
            grants.add(before.until());
        }
    }

    private static boolean isSameHolder(Permit one, Permit other) {
        return HolderNames.isSame(one.holder(), other.holder())
                && Objects.equals(one.holderCreditCode(), other.holderCreditCode());
    }
}
