package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Meter;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.wall.Arrivals;
import io.minewatch.endtoend.wall.Browser;
import io.minewatch.endtoend.wall.Feeds;
import io.minewatch.endtoend.wall.Night.Told;
import io.minewatch.endtoend.wall.WallRig;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Machines come into view while pages listen; tells how late and at what cost. */
final class WallRun {

    /** What has not come after this long is missed. */
    private static final Duration LATEST = Duration.ofSeconds(20);

    /** To ask the page for its memory costs it the code it had compiled; it is given so long to compile it again. */
    static final Duration LEAD_IN = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final WallRig rig;
    private final @Nullable Browser browser;
    private final Report report;

    WallRun(WallRig rig, @Nullable Browser browser, Report report) {
        this.rig = rig;
        this.browser = browser;
        this.report = report;
    }

    /** Lets everything run once, so that what is measured is not the compiler. */
    void warmUp(int feeds, Telling telling, Duration length) throws IOException, InterruptedException {
        try (var open = new Feeds(rig.gateway(), rig.token(), feeds)) {
            open.awaitLive();
            open.awaitLast(telling.tell(length), LATEST);
        }
    }

    /** Measures one pace; names of figures begin with {@code name}. */
    void measure(String name, int feeds, Telling telling, Duration length, double latestMillis)
            throws IOException, InterruptedException {
        double heapBefore = browser == null ? Double.NaN : browser.heapMegabytes();
        var open = new Feeds(rig.gateway(), rig.token(), feeds);
        open.awaitLive();
        telling.tell(LEAD_IN);
        var meters = meters();
        var sampling = Thread.ofVirtual().start(() -> sample(meters));
        var told = telling.tell(length);
        open.awaitLast(told, LATEST);
        sampling.interrupt();
        sampling.join();
        open.close();
        var arrivals = Arrivals.of(told, open.said(), open.heard());
        tell(name, "open feeds", arrivals, latestMillis);
        report.tell(Figure.of(name + "_feeds_broken", open.broken(), "", "feeds that broke off")
                .atMost(0));
        if (browser != null) {
            tell(name + "_browser", "Chromium", Arrivals.of(told, open.said(), List.of(browser.heard())), latestMillis);
            report.tell(Figure.of(name + "_browser_heap_before_mb", heapBefore, "MB", "the page's memory before"));
            report.tell(Figure.of(name + "_browser_heap_mb", browser.heapMegabytes(), "MB", "the page's memory after"));
        }
        meters.forEach((process, meter) -> tell(name, process, meter.read()));
    }

    private Map<String, Meter> meters() {
        var meters = new LinkedHashMap<String, Meter>();
        rig.pids().forEach((process, pid) -> meters.put(process, new Meter(List.of(pid))));
        if (browser != null) {
            meters.put("chromium", new Meter(List.of(browser.pid())));
        }
        return meters;
    }

    private static void sample(Map<String, Meter> meters) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                meters.values().forEach(Meter::sample);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String name, String where, Arrivals arrivals, double latestMillis) {
        var delays = arrivals.delays();
        report.tell(Figure.of(name + "_heard", delays.count(), "", "heard by " + where));
        report.tell(
                Figure.of(name + "_missed", arrivals.missed(), "", "  missed").atMost(0));
        report.tell(Figure.of(name + "_p50_ms", delays.percentile(0.5), "ms", "  from Kafka to there, median"));
        report.tell(Figure.of(name + "_p99_ms", delays.percentile(0.99), "ms", "  p99")
                .atMost(latestMillis));
        report.tell(Figure.of(name + "_max_ms", delays.largest(), "ms", "  the slowest"));
    }

    private void tell(String name, String process, Meter.Reading reading) {
        var key = name + "_" + process.replace('-', '_');
        report.tell(Figure.of(key + "_cpu_cores", reading.cores(), "cores", process));
        report.tell(Figure.of(key + "_rss_mb", reading.mostMegabytes(), "MB", "  memory (highest RSS)"));
    }

    /** Machines that come into view for so long. */
    interface Telling {
        List<Told> tell(Duration length);
    }
}
