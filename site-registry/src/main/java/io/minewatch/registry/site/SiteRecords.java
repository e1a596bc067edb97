package io.minewatch.registry.site;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Site;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Published;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.closure.Closures;
import io.minewatch.registry.permit.Permits;
import jakarta.enterprise.context.ApplicationScoped;

/** Sites with everything that belongs to them, as other services read them. */
@ApplicationScoped
public class SiteRecords implements Published {

    private final Sql sql;
    private final Sites sites;
    private final Permits permits;
    private final Closures closures;

    public SiteRecords(Sql sql, Sites sites, Permits permits, Closures closures) {
        this.sql = sql;
        this.sites = sites;
        this.permits = permits;
        this.closures = closures;
    }

    /** The site as it was known at {@code known}. */
    public Site get(SiteId id, Moment known) {
        return sql.find(
                        """
                        select * from registry.site_description
                        where site = ? and recorded_at <= ? order by revision desc limit 1""",
                        row -> new Site(
                                id,
                                known.revision(),
                                row.text("name"),
                                row.names("names"),
                                new AreaId(row.text("township")),
                                sites.boundaries().list(id.value(), known),
                                sites.listStates(id, known),
                                permits.list(id, known),
                                closures.list(id, known),
                                known.recordedAt()),
                        id.value(),
                        known.recordedAt())
                .orElseThrow(() -> new Unknown(Subject.site(id.value())));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.SITE;
    }

    @Override
    public Site record(String id, Moment known) {
        return get(new SiteId(id), known);
    }
}
