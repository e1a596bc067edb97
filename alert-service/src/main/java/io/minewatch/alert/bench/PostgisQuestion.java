package io.minewatch.alert.bench;

import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The question that matching is asked, put to PostGIS: of each polygon near an ellipse whether its centre lies inside, how
 * far from the border, and how much of the ellipse's weight. There is no exact integral in SQL, so 160 places of equal
 * weight are held against the polygon. The polygons lie in metres on a plane, which spares the database the ellipsoid.
 */
final class PostgisQuestion implements AutoCloseable {

    private static final int RINGS = 10;
    private static final int SPOKES = 16;
    private static final double NEAR_METERS = 60;

    private final Connection connection;

    private PostgisQuestion(Connection connection) {
        this.connection = connection;
    }

    static PostgisQuestion connect(String url, String password) throws SQLException {
        return new PostgisQuestion(DriverManager.getConnection(url, "postgres", password));
    }

    /** Enters the polygons of a world. */
    void enter(Snapshot world) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
            statement.execute("create table ground (id text, shape geometry)");
        }
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("insert into ground values (?, st_geomfromtext(?))")) {
            for (var site : world.listSites()) {
                add(insert, site.id().value(), site.boundaries().getFirst().shape());
            }
            for (var area : world.listAreas()) {
                add(insert, area.id().value(), area.boundaries().getFirst().shape());
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("create index on ground using gist (shape)");
            statement.execute("vacuum analyze ground");
        }
    }

    private static void add(PreparedStatement insert, String id, MultiPolygon shape) throws SQLException {
        var ring = shape.coordinates().getFirst().getFirst().stream()
                .map(MadeUpShapes.PLANE::toOffset)
                .map(o -> String.format(Locale.ROOT, "%.4f %.4f", o.east(), o.north()))
                .collect(Collectors.joining(","));
        insert.setString(1, id);
        insert.setString(2, "POLYGON((" + ring + "))");
        insert.addBatch();
    }

    /** Questions a second on one connection. */
    double perSecondFor(double seconds, List<Ellipse> ellipses, boolean probability) throws SQLException {
        var weight = probability
                ? ", (select count(*) from unnest(?::float8[], ?::float8[]) s(x, y)"
                        + " where st_intersects(shape, st_makepoint(x, y))) / 160.0"
                : "";
        var sql = """
                select id, st_contains(shape, st_makepoint(?, ?)), st_distance(st_boundary(shape), st_makepoint(?, ?))%s
                from ground where shape && st_makeenvelope(?, ?, ?, ?)""".formatted(weight);
        try (var question = connection.prepareStatement(sql)) {
            return ask(question, ellipses, probability, seconds);
        }
    }

    private double ask(PreparedStatement question, List<Ellipse> ellipses, boolean probability, double seconds)
            throws SQLException {
        var stopwatch = new Stopwatch();
        int asked = 0;
        // Neighbouring sightings are of one camera: a stride goes from camera to camera.
        while (stopwatch.seconds() < seconds) {
            ask(question, ellipses.get((int) (asked * 7919L % ellipses.size())), probability);
            asked++;
        }
        return asked / stopwatch.seconds();
    }

    private void ask(PreparedStatement question, Ellipse ellipse, boolean probability) throws SQLException {
        var centre = MadeUpShapes.PLANE.toOffset(ellipse.centre());
        int parameter = 1;
        for (int i = 0; i < 2; i++) {
            question.setDouble(parameter++, centre.east());
            question.setDouble(parameter++, centre.north());
        }
        if (probability) {
            var samples = samples(ellipse, centre);
            question.setArray(parameter++, array(samples, true));
            question.setArray(parameter++, array(samples, false));
        }
        double reach = 6 * ellipse.semiMajorMeters() + NEAR_METERS;
        question.setDouble(parameter++, centre.east() - reach);
        question.setDouble(parameter++, centre.north() - reach);
        question.setDouble(parameter++, centre.east() + reach);
        question.setDouble(parameter, centre.north() + reach);
        try (var rows = question.executeQuery()) {
            while (rows.next()) {
                rows.getDouble(3);
            }
        }
    }

    private Array array(List<Offset> samples, boolean east) throws SQLException {
        return connection.createArrayOf(
                "float8", samples.stream().map(s -> east ? s.east() : s.north()).toArray());
    }

    private static List<Offset> samples(Ellipse ellipse, Offset centre) {
        var samples = new ArrayList<Offset>();
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        for (int ring = 0; ring < RINGS; ring++) {
            double radius = Math.sqrt(-2 * Math.log(1 - (ring + 0.5) / RINGS));
            for (int spoke = 0; spoke < SPOKES; spoke++) {
                double angle = 2 * Math.PI * (spoke + 0.5 * (ring % 2)) / SPOKES;
                double along = radius * Math.cos(angle) * ellipse.semiMajorMeters();
                double across = radius * Math.sin(angle) * ellipse.semiMinorMeters();
                samples.add(centre.plus(new Offset(
                        along * Math.sin(bearing) + across * Math.cos(bearing),
                        along * Math.cos(bearing) - across * Math.sin(bearing))));
            }
        }
        return samples;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
