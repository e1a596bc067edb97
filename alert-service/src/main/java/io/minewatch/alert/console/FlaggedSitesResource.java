package io.minewatch.alert.console;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.console.ReviewResource.Period;
import io.minewatch.alert.dismissal.Flag;
import io.minewatch.alert.dismissal.Flag.Kind;
import io.minewatch.alert.dismissal.Flags;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where, and by whom, alerts are dismissed unusually often; for those who supervise, with the cases. */
@Path("/api/v1/flagged-sites")
@RolesAllowed({"supervisor", "auditor"})
@RunOnVirtualThread
public class FlaggedSitesResource {

    private final Flags flags;
    private final Alerts alerts;
    private final Views views;
    private final InstantSource clock;

    FlaggedSitesResource(Flags flags, Alerts alerts, Views views, InstantSource clock) {
        this.flags = flags;
        this.alerts = alerts;
        this.views = views;
        this.clock = clock;
    }

    @GET
    public FlaggedSites get() {
        return new FlaggedSites(
                new Period(flags.periodBegin(), clock.instant()),
                CodedView.of(new Coded("dismissal.flag-definition")),
                list(Kind.PLACE),
                list(Kind.PERSON));
    }

    private List<FlagView> list(Kind kind) {
        return flags.list(kind).stream().map(this::view).toList();
    }

    private FlagView view(Flag flag) {
        List<Alert> dismissed = flag.cases().stream()
                .map(alerts::find)
                .flatMap(Optional::stream)
                .toList();
        var cases = views.ofAlerts(dismissed);
        var placeName =
                flag.kind() == Kind.PLACE && !cases.isEmpty() ? cases.getFirst().placeName() : null;
        return new FlagView(
                flag.key(),
                placeName == null ? flag.name() : placeName,
                flag.dismissed(),
                flag.decided(),
                flag.othersDismissed(),
                flag.othersDecided(),
                flag.chance(),
                flag.flaggedAt(),
                cases);
    }

    /** What stands out in a period. */
    public record FlaggedSites(Period period, CodedView definition, List<FlagView> places, List<FlagView> people) {}

    /** One place or person; {@code chance} is how likely so many dismissals would fall here by chance. */
    public record FlagView(
            String key,
            String name,
            int dismissed,
            int decided,
            int othersDismissed,
            int othersDecided,
            double chance,
            @Nullable Instant flaggedAt,
            List<AlertView> cases) {}
}
