package io.minewatch.contract.site;

import io.minewatch.contract.PermitId;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds permits of which a test says only what it is about. */
final class Leave {

    private Validity valid = Validity.since(Instant.EPOCH);
    private @Nullable Validity renewalAccepted;
    private @Nullable Instant renewalAppliedAt;
    private final List<Permit.Suspension> suspensions = new ArrayList<>();
    private final List<WorkingHours> hours = new ArrayList<>();
    private final List<ClosedSeason> seasons = new ArrayList<>();
    private final List<Permit.Ban> bans = new ArrayList<>();

    static Leave aPermit() {
        return new Leave();
    }

    Leave valid(Validity printed) {
        valid = printed;
        return this;
    }

    Leave renewal(@Nullable Instant appliedAt, @Nullable Validity accepted) {
        renewalAppliedAt = appliedAt;
        renewalAccepted = accepted;
        return this;
    }

    Leave suspended(Validity rest) {
        suspensions.add(new Permit.Suspension(rest, "rectification", Instant.EPOCH));
        return this;
    }

    Leave banned(Validity rest) {
        bans.add(new Permit.Ban(rest, "flood", Instant.EPOCH));
        return this;
    }

    Leave hours(WorkingHours allowed) {
        hours.add(allowed);
        return this;
    }

    Leave closed(ClosedSeason season) {
        seasons.add(season);
        return this;
    }

    Permit build() {
        return new Permit(
                new PermitId("990101-permit-1"),
                "C1",
                "holder",
                "limestone",
                null,
                valid,
                renewalAccepted,
                suspensions,
                null,
                Instant.EPOCH,
                renewalAppliedAt,
                hours,
                seasons,
                bans,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
