package io.minewatch.endtoend.bench;

import io.minewatch.contract.GeoPoint;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.measure.Spread;
import io.minewatch.endtoend.registry.MadeUpSites;
import io.minewatch.endtoend.registry.RegistryCalls;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What lies under a point, and what was true: by the API one question after the other, and by JDBC. */
final class RegistryQuestions {

    /** The bare question, which knows nothing of what was replaced. */
    private static final String BARE = """
            select site from registry.site_boundary
            where st_intersects(shape, st_setsrid(st_makepoint(?, ?), 4490)) and valid @> now()""";

    private static final int WARM_UP = 500;
    private static final int ABOUT_THE_PAST = 1_000;

    private final MadeUpSites made;
    private final int sites;
    private final int asked;
    private final Random random = new Random(1);

    RegistryQuestions(MadeUpSites made, int sites, int asked) {
        this.made = made;
        this.sites = sites;
        this.asked = asked;
    }

    void askAboutPoints(RegistryCalls calls, Connection database, Report report)
            throws InterruptedException, SQLException {
        try (var bare = database.prepareStatement(BARE)) {
            var byApi = new ArrayList<Double>();
            var byJdbc = new ArrayList<Double>();
            for (int i = 0; i < WARM_UP + asked; i++) {
                var point = made.middle(random.nextInt(sites));
                // By turns, so that whatever else the machine does falls on both.
                double api =
                        time(() -> calls.get("/api/v1/sites/at?lon=%s&lat=%s".formatted(point.lon(), point.lat())));
                double jdbc = time(() -> ask(bare, point));
                if (i >= WARM_UP) {
                    byApi.add(api);
                    byJdbc.add(jdbc);
                }
            }
            tell("point", "a point, by the API", byApi, report, 0.5);
            report.tell(Figure.of("point_p99_ms", new Spread(byApi).percentile(0.99), "ms", "… of one in a hundred")
                    .atMost(20));
            tell("jdbc_point", "a point, by plain JDBC", byJdbc, report, 0.5);
            report.tell(
                    Figure.of("jdbc_point_p99_ms", new Spread(byJdbc).percentile(0.99), "ms", "… of one in a hundred"));
        }
    }

    void askAboutThePast(RegistryCalls calls, Report report) throws InterruptedException {
        var points = new ArrayList<Double>();
        var histories = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + ABOUT_THE_PAST; i++) {
            int site = random.nextInt(sites);
            var point = made.middle(site);
            var when = "asOf=2026-0%d-01T00:00:00Z&knownAt=2099-01-01T00:00:00Z".formatted(1 + random.nextInt(9));
            double there = time(
                    () -> calls.get("/api/v1/sites/at?lon=%s&lat=%s&%s".formatted(point.lon(), point.lat(), when)));
            double history = time(() -> calls.get("/api/v1/sites/%s?%s".formatted(made.id(site), when)));
            if (i >= WARM_UP) {
                points.add(there);
                histories.add(history);
            }
        }
        tell("point_as_of", "a point as of an instant", points, report, 0.95);
        tell("site_as_of", "a site as of an instant", histories, report, 0.95);
    }

    private static void tell(String name, String says, List<Double> millis, Report report, double share) {
        var rank = Math.round(share * 100);
        report.tell(Figure.of(
                "%s_p%d_ms".formatted(name, rank), new Spread(millis).percentile(share), "ms", says + ", p" + rank));
    }

    private static void ask(PreparedStatement bare, GeoPoint point) throws SQLException {
        bare.setDouble(1, point.lon());
        bare.setDouble(2, point.lat());
        try (var rows = bare.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    /** Milliseconds that something takes. */
    static <E extends Exception> double time(Step<E> step) throws E, InterruptedException {
        long began = System.nanoTime();
        step.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /** Something that takes time. */
    interface Step<E extends Exception> {
        void run() throws E, InterruptedException;
    }
}
