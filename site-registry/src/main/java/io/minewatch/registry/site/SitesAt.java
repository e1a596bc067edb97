package io.minewatch.registry.site;

import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.holder.Blacklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Answers what was true of a site, and what we knew: of its own history and of what lies around it. */
@ApplicationScoped
public class SitesAt {

    private final SiteRecords records;
    private final Changes changes;
    private final Blacklist blacklist;
    private final Areas areas;
    private final ZoneId zone;

    public SitesAt(SiteRecords records, Changes changes, Blacklist blacklist, Areas areas, ZoneId zone) {
        this.records = records;
        this.changes = changes;
        this.blacklist = blacklist;
        this.areas = areas;
        this.zone = zone;
    }

    /** What was true at {@code asOf}, as far as it was known at {@code knownAt}. */
    public SiteAt get(SiteId id, Instant asOf, Instant knownAt) {
        var site = records.get(id, changes.known(Subject.site(id.value()), knownAt));
        return SiteAt.of(site, asOf, knownAt, permits(site, asOf, knownAt), protection(site, asOf, knownAt));
    }

    private List<PermitAt> permits(Site site, Instant asOf, Instant knownAt) {
        return site.permits().stream()
                .map(permit -> permit(permit, asOf, knownAt))
                .toList();
    }

    private PermitAt permit(Permit permit, Instant asOf, Instant knownAt) {
        var standing = permit.judgeAt(asOf, zone);
        var warnings = blacklist.find(permit.holder(), permit.holderCreditCode(), asOf, knownAt).stream()
                .toList();
        return new PermitAt(permit, standing.inForce(), standing.why(), warnings);
    }

    private List<ProtectedAt> protection(Site site, Instant asOf, Instant knownAt) {
        return site
                .findBoundaryAt(asOf)
                .map(boundary -> areas.listProtected(boundary.shape(), asOf, knownAt))
                .orElse(List.of())
                .stream()
                .map(area -> ProtectedAt.of(area, asOf, zone))
                .toList();
    }
}
