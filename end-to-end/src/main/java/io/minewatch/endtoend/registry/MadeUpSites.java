package io.minewatch.endtoend.registry;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Polygons of twelve corners, about 80 m in radius, spread evenly over the county in a grid. One in ten has a second
 * boundary that took the place of the first.
 */
public final class MadeUpSites {

    /** A township for all of them. */
    public static final String TOWNSHIP = "990101-township-bench";

    static final double WEST = 110.61;
    static final double SOUTH = 25.51;
    static final double SIDE = 0.88;

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final double RADIUS = 0.0008;
    private static final int CORNERS = 12;

    private final int count;
    private final int columns;

    public MadeUpSites(int count) {
        this.count = count;
        this.columns = (int) Math.ceil(Math.sqrt(count));
    }

    /** The middle of a site. */
    public GeoPoint middle(int index) {
        double step = SIDE / columns;
        return new GeoPoint(WEST + index % columns * step, SOUTH + index / columns * step);
    }

    /** A place that no site covers, next to one of them. */
    GeoPoint between(int index) {
        double half = SIDE / columns / 2;
        var middle = middle(index);
        return new GeoPoint(middle.lon() + half, middle.lat() + half);
    }

    public SiteId id(int index) {
        return new SiteId("990101-bench-%06d".formatted(index));
    }

    /** Adds the facts that the registry would have added. */
    public void enter(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set search_path to registry, public");
            statement.execute("""
                    create temp table made as
                    select '990101-bench-' || lpad(i::text, 6, '0') as id, i,
                           %1$s + (i %% %4$d) * %3$s / %4$d as lon, %2$s + (i / %4$d) * %3$s / %4$d as lat
                    from generate_series(0, %5$d - 1) i""".formatted(WEST, SOUTH, SIDE, columns, count));
            statement.execute("""
                    insert into change
                    select gen_random_uuid(), 'site', id, r, 'site.put', now(), timestamptz '2026-01-01' + r * interval '1 day',
                           '{"issuer":"","subject":"bench","displayName":"Bench","roles":["clerk"]}', repeat('0', 64)
                    from made, generate_series(1, 2) r where r = 1 or i % 10 = 0""");
            statement.execute("""
                    insert into head select 'site', subject, max(revision), max(recorded_at)
                    from change where kind = 'site' group by subject""");
            statement.execute("""
                    insert into site_description
                    select id, 1, timestamptz '2026-01-02', 'Pit ' || i, '{}', '%s' from made""".formatted(TOWNSHIP));
            statement.execute("""
                    insert into site_state
                    select id, 1, timestamptz '2026-01-02', case when i % 3 = 0 then 'BANNED' else 'LICENSED' end,
                           tstzrange('2026-01-01', null) from made""");
            statement.execute("""
                    insert into site_boundary
                    select id, r, timestamptz '2026-01-01' + r * interval '1 day', tstzrange('2026-01-01', null),
                           st_multi(st_buffer(st_setsrid(st_makepoint(lon, lat), 4490), %1$s, 3))
                    from made, generate_series(1, 2) r where r = 1 or i %% 10 = 0""".formatted(RADIUS));
            statement.execute("analyze change, head, site_description, site_state, site_boundary");
        }
    }

    /** Tells them on the topic as the registry would. */
    public void tell(String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "linger.ms", 20, "batch.size", 200_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                var _ = producer.send(new ProducerRecord<>(Topics.SITES, id(i).value(), ContractJson.write(site(i))));
            }
        }
    }

    private Site site(int index) {
        var valid = Validity.since(SINCE);
        return new Site(
                id(index),
                1,
                "Pit " + index,
                Map.of(),
                new AreaId(TOWNSHIP),
                List.of(new Boundary(shape(middle(index)), valid, SINCE)),
                List.of(new SiteState(index % 3 == 0 ? SiteState.Kind.BANNED : SiteState.Kind.LICENSED, valid, SINCE)),
                List.of(),
                List.of(),
                SINCE);
    }

    private static MultiPolygon shape(GeoPoint middle) {
        var ring = new ArrayList<GeoPoint>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            ring.add(new GeoPoint(middle.lon() + RADIUS * Math.cos(angle), middle.lat() + RADIUS * Math.sin(angle)));
        }
        ring.add(ring.getFirst());
        return new MultiPolygon(List.of(List.of(List.copyOf(ring))));
    }
}
