package io.minewatch.registry.site;

import io.minewatch.contract.SiteId;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Everything that was ever changed of a site, newest first. */
@ApplicationScoped
public class SiteHistory {

    private final SiteRecords records;
    private final Changes changes;

    public SiteHistory(SiteRecords records, Changes changes) {
        this.records = records;
        this.changes = changes;
    }

    /** At most {@code limit} changes with revisions below {@code below}. */
    public List<SiteChange> list(SiteId id, long below, int limit) {
        var subject = Subject.site(id.value());
        changes.known(subject, null);
        // One more than asked for: the oldest is compared with what was before it.
        var made = changes.log(subject, below, limit + 1);
        var sites = made.stream().map(m -> records.get(id, m.moment())).toList();
        var history = new ArrayList<SiteChange>();
        for (int i = 0; i < Math.min(limit, made.size()); i++) {
            var before = i + 1 < sites.size() ? sites.get(i + 1) : null;
            history.add(SiteChange.of(made.get(i), before, sites.get(i)));
        }
        return history;
    }
}
