package io.minewatch.registry.snapshot;

/**
 * Queries for what is where, one row for each thing that is there in the time asked about: {@code id}, {@code shape} and
 * {@code at}, the last instant of that time at which the thing is there.
 *
 * <p>Of all rows of a thing that overlap the time asked about, the one that reaches furthest into it is what was there
 * last; of several that reach equally far, the one recorded last holds. All ranges are half-open, so nothing else can
 * tie. A site and its shape are found by the spatial index, since nothing here comes between the two.
 */
final class Cores {

    /**
     * Ends with {@code from}: a sub-query follows. The planner must see the time itself in each place, else it thinks that
     * next to nothing holds then, and takes a page of a thousand for one of a few.
     */
    static final String ASKED =
            "with asked as not materialized (select tstzrange(?, ?) as during, ?::timestamptz as known) select %s from ";

    private Cores() {}

    /** Things with boundaries that hold for a time. */
    static String boundaries(String owner) {
        return """
                select b.%1$s as id, b.shape, lower(b.valid) as valid_from, upper(b.valid) as valid_until,
                       coalesce(upper(b.valid * q.during) - interval '1 microsecond', 'infinity') as at
                from registry.%1$s_boundary b cross join asked q
                where b.valid && q.during and b.recorded_at <= q.known
                  and not exists (
                      select 1 from registry.%1$s_boundary l
                      where l.%1$s = b.%1$s and l.valid && q.during and l.recorded_at <= q.known
                        and (coalesce(upper(l.valid * q.during), 'infinity'), l.revision)
                            > (coalesce(upper(b.valid * q.during), 'infinity'), b.revision))""".formatted(owner);
    }

    /**
     * Permits while they are in force, with the boundary that their site had then: granted or renewed in time, neither
     * suspended nor banned for now. Hours of the day and closed seasons are conditions of a permit that is in force.
     */
    static String permits() {
        return """
                select p.permit as id, b.shape, p.site, p.number, p.holder, p.mineral, p.method, t.at,
                       lower(p.valid) as valid_from, upper(p.valid) as valid_until
                from registry.permit_version p cross join asked q
                cross join lateral (
                    select (tstzmultirange(p.valid)
                            + case when p.renewal_applied_at > upper(p.valid) then '{}'
                                   else coalesce(tstzmultirange(p.renewal_accepted), '{}') end
                            - (select coalesce(range_agg(tstzrange(
                                          (s #>> '{valid,from}')::timestamptz, (s #>> '{valid,until}')::timestamptz)), '{}')
                               from jsonb_array_elements(p.suspensions || p.bans) s))
                           * tstzmultirange(q.during) as periods) legal
                cross join lateral (
                    select coalesce(upper(legal.periods) - interval '1 microsecond', 'infinity') as at) t
                join registry.site_boundary b on b.site = p.site and b.valid @> t.at and b.recorded_at <= q.known
                where p.recorded_at <= q.known and not isempty(legal.periods)
                  and not exists (
                      select 1 from registry.permit_version l
                      where l.permit = p.permit and l.revision > p.revision and l.recorded_at <= q.known)
                  and not exists (
                      select 1 from registry.site_boundary l
                      where l.site = b.site and l.revision > b.revision and l.valid @> t.at
                        and l.recorded_at <= q.known)""";
    }

    /** Probes: where they stand has no time of its own, so they are where they are now known to be. */
    static String probes() {
        return """
                select p.probe as id, p.location as shape, p.name, p.device_id, p.township,
                       coalesce(upper(q.during) - interval '1 microsecond', 'infinity') as at
                from registry.probe_description p cross join asked q
                where p.recorded_at <= q.known
                  and not exists (
                      select 1 from registry.probe_description l
                      where l.probe = p.probe and l.revision > p.revision and l.recorded_at <= q.known)""";
    }
}
