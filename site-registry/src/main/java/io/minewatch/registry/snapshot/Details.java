package io.minewatch.registry.snapshot;

/** Joins that add to each thing of a {@link Cores core query} {@code c} what else was true of it at {@code c.at}. */
final class Details {

    private Details() {}

    /** Its description, as {@code d}. */
    static String description(String owner) {
        return description(owner, "c.id");
    }

    /** The description of what it belongs to, as {@code d}. */
    static String description(String owner, String id) {
        return """

                cross join lateral (
                    select * from registry.%1$s_description o
                    where o.%1$s = %2$s and o.recorded_at <= q.known order by o.revision desc limit 1) d""".formatted(owner, id);
    }

    /** Whether it was licensed or banned, as {@code s}. */
    static String state(String owner) {
        return """

                left join lateral (
                    select o.kind from registry.%1$s_state o
                    where o.%1$s = c.id and o.valid @> c.at and o.recorded_at <= q.known
                    order by o.revision desc limit 1) s on true""".formatted(owner);
    }

    /** Whether a probe was watched, as {@code s}. */
    static String watched() {
        return """

                left join lateral (
                    select o.watched from registry.probe_state o
                    where o.probe = c.id and o.valid @> c.at and o.recorded_at <= q.known
                    order by o.revision desc limit 1) s on true""";
    }

    /** The revision of what counts its changes, as {@code r}. */
    static String revision(String kind, String id) {
        return """

                cross join lateral (
                    select o.revision from registry.change o
                    where o.kind = '%1$s' and o.subject = %2$s and o.recorded_at <= q.known
                    order by o.revision desc limit 1) r""".formatted(kind, id);
    }
}
