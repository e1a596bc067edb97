package io.minewatch.alert.testing;

import java.util.Set;
import java.util.TreeSet;

/**
 * What each table of the schema is. A new table must be named here, or the build fails: whoever makes one says whether
 * what is in it may change.
 */
public final class Tables {

    /** What happened: rows are added and read, never altered, never removed. */
    public static final Set<String> FACTS = Set.of(
            "sighting",
            "cluster",
            "alert_fact",
            "alert_sighting",
            "alert_picture",
            "alert_link",
            "sighting_match",
            "evidence",
            "evidence_look",
            "ledger_entry",
            "ledger_root",
            "ledger_root_stamp",
            "dispatch_step",
            "dispatch_photo",
            "patrol_fact",
            "notice_attempt",
            "probe_health",
            "dismissal",
            "dismissal_answer",
            "dismissal_flag",
            "second_look_draw",
            "second_look_candidate",
            "second_look_verdict",
            "escalation");

    /** How things stand, as it follows from facts: rows change, and are never removed. */
    public static final Set<String> PROJECTIONS =
            Set.of("alert", "alert_claim", "dispatch", "patrol", "notice", "camera_trouble", "escalation_timer");

    /** What is only on its way: a row goes when it has arrived. */
    public static final Set<String> QUEUES = Set.of("outbox");

    /** The migrations' own; the service has no right to it at all. */
    public static final Set<String> OWNERS = Set.of("flyway_schema_history");

    private Tables() {}

    /** Every table there may be. */
    public static Set<String> all() {
        var all = new TreeSet<String>();
        all.addAll(FACTS);
        all.addAll(PROJECTIONS);
        all.addAll(QUEUES);
        all.addAll(OWNERS);
        return all;
    }
}
