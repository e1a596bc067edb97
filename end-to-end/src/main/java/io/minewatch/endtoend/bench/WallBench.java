package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.wall.Browser;
import io.minewatch.endtoend.wall.Night;
import io.minewatch.endtoend.wall.WallRig;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench wall}: how soon open walls hear of alerts, and whether all of them do. */
@Command(
        name = "minewatch bench wall",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts PostGIS, Kafka, alert-service and the gateway, with a home and ports of their own, opens many live",
            "feeds and the wall in Chromium, and lets machines come into view: known ones at a fast pace, then one at a new",
            "place each time. Prints the delay from the sighting on Kafka to the pages, what was missed, and what the",
            "processes take."
        })
public final class WallBench implements Callable<Integer> {

    @Option(names = "--feeds", defaultValue = "500", description = "how many open feeds (${DEFAULT-VALUE})")
    private int feeds;

    @Option(names = "--rate", defaultValue = "20", description = "new alerts a second (${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--seconds", defaultValue = "300", description = "for how long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "120",
            description = "seconds of each pace before it counts (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--walls", defaultValue = "12", description = "open feeds while sightings come (${DEFAULT-VALUE})")
    private int walls;

    @Option(names = "--known", defaultValue = "400", description = "machines known then (${DEFAULT-VALUE})")
    private int known;

    @Option(names = "--sightings", defaultValue = "100", description = "sightings a second then (${DEFAULT-VALUE})")
    private double sightings;

    @Option(names = "--sighting-seconds", defaultValue = "60", description = "for how long (${DEFAULT-VALUE})")
    private int sightingSeconds;

    @Option(names = "--no-browser", description = "leave Chromium out")
    private boolean noBrowser;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WallBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (known < 1) {
            System.err.println("minewatch bench wall: --known must be at least 1");
            return 2;
        }
        var report = new Report(System.out, System.err, json);
        int places = (int) Math.ceil(known + rate * (warmUp + WallRun.LEAD_IN.toSeconds() + seconds));
        report.progress("starting PostGIS and Kafka, telling of %d sites", places);
        try (var rig = WallRig.start();
                var night = new Night(places, rig.kafkaServers())) {
            night.begin();
            report.progress("starting alert-service and the gateway");
            rig.open();
            var program = Browser.find().filter(found -> !noBrowser);
            try (var browser =
                    program.isEmpty() ? null : Browser.open(program.get(), rig.folder(), rig.gateway(), rig.token())) {
                var run = new WallRun(rig, browser, report);
                report.progress("letting %d machines come into view, warming up for %d s", known, warmUp);
                run.warmUp(walls, length -> night.tellNew(rate, length), ofSeconds(known / rate));
                run.warmUp(walls, length -> night.tellKnown(sightings, length), ofSeconds(warmUp));
                report.progress("%d feeds, %.0f sightings/s for %d s", walls, sightings, sightingSeconds);
                report.heading("%d open feeds, %.0f sightings a second of %d known machines for %d s"
                        .formatted(walls, sightings, known, sightingSeconds));
                run.measure(
                        "sighting",
                        walls,
                        length -> night.tellKnown(sightings, length),
                        ofSeconds(sightingSeconds),
                        200);
                report.progress("warming up for %d s", warmUp);
                run.warmUp(feeds, length -> night.tellNew(rate, length), ofSeconds(warmUp));
                report.progress("%d feeds, %.0f alerts/s for %d s", feeds, rate, seconds);
                report.heading("%d open feeds, %.0f new alerts a second for %d s".formatted(feeds, rate, seconds));
                run.measure("alert", feeds, length -> night.tellNew(rate, length), ofSeconds(seconds), 1000);
                if (browser != null) {
                    report.tell(
                            Figure.of("browser_elements", browser.elements(), "", "elements of the page at the end"));
                }
            }
        }
        return 0;
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
