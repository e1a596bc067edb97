package io.minewatch.alert.testing;

import io.minewatch.contract.Boundary;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.ClosedSeason;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Permit.Ban;
import io.minewatch.contract.site.Permit.Suspension;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.contract.site.WorkingHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes permits; says only what a test is about. */
public final class PermitBuilder {

    private final String number = "G-7";
    private Validity valid = Validity.since(County.LONG_AGO);
    private @Nullable Validity renewal;
    private List<Suspension> suspensions = List.of();
    private List<WorkingHours> hours = List.of();
    private List<ClosedSeason> seasons = List.of();
    private List<Ban> bans = List.of();
    private @Nullable Integer machines;
    private @Nullable Integer vessels;

    public static PermitBuilder aPermit() {
        return new PermitBuilder();
    }

    public PermitBuilder until(Instant end) {
        valid = new Validity(County.LONG_AGO, end);
        return this;
    }

    public PermitBuilder renewalAcceptedSince(Instant begin) {
        renewal = Validity.since(begin);
        return this;
    }

    public PermitBuilder suspended(Instant from, Instant until) {
        suspensions = List.of(new Suspension(new Validity(from, until), "blasting accident", from));
        return this;
    }

    public PermitBuilder hours(String from, String until) {
        hours = List.of(new WorkingHours(LocalTime.parse(from), LocalTime.parse(until), null));
        return this;
    }

    public PermitBuilder closedSeason(String from, String until) {
        seasons = List.of(new ClosedSeason(MonthDay.parse(from), MonthDay.parse(until), "spawning", null));
        return this;
    }

    public PermitBuilder bannedForNow(Instant from, Instant until) {
        bans = List.of(new Ban(new Validity(from, until), "flood", from));
        return this;
    }

    public PermitBuilder machines(int quota) {
        machines = quota;
        return this;
    }

    public PermitBuilder vessels(int quota) {
        vessels = quota;
        return this;
    }

    public Permit build() {
        return new Permit(
                new PermitId("990101-permit-g7"),
                number,
                "Somebody",
                "limestone",
                null,
                valid,
                renewal,
                suspensions,
                null,
                County.LONG_AGO,
                null,
                hours,
                seasons,
                bans,
                machines,
                vessels,
                null,
                null,
                null,
                null);
    }

    /** A licensed site with this permit, by default where {@link County#IN_LICENSED} lies. */
    public Site site() {
        return site(County.boundary(16, 40, 45, 80));
    }

    public Site site(Boundary boundary) {
        return County.site(County.LICENSED, SiteState.Kind.LICENSED, boundary, List.of(build()));
    }
}
