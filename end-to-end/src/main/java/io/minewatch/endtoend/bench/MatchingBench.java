package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Report;
import io.minewatch.local.home.Home;
import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.postgis.PostgisCluster;
import io.minewatch.local.process.Ports;
import io.minewatch.local.service.ServiceTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench matching}: how many sightings one core matches, and how that grows with the polygons. */
@Command(
        name = "minewatch bench matching",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Matches made-up sightings with position, probability and rules against made-up polygons, on one thread: a",
            "fifth of them within two standard errors of a border, a twentieth where several sites meet. The same question",
            "is put to a PostGIS by JDBC, and the same sightings are matched among fewer and more polygons."
        })
public final class MatchingBench implements Callable<Integer> {

    private static final String RUN = "io.minewatch.alert.bench.MatchingRun";

    @Option(names = "--n", defaultValue = "100000", description = "how many polygons (${DEFAULT-VALUE})")
    private int polygons;

    @Option(
            names = "--growth",
            split = ",",
            defaultValue = "1000,10000,1000000",
            description = "and how many else, to see how it grows (${DEFAULT-VALUE})")
    private List<Integer> growth = List.of();

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MatchingBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var report = new Report(System.out, System.err, json);
        var folder = TemporaryFolder.create(_ -> {});
        var figures = folder.resolve("figures");
        report.progress("starting PostGIS");
        try (var postgis = postgis(folder)) {
            postgis.start();
            int status = new ServiceTool(Home.current())
                    .run(
                            "alert-service",
                            RUN,
                            arguments(figures),
                            Map.of(
                                    // A heap that grows while it is measured is slow for no fault of matching.
                                    "JDK_JAVA_OPTIONS",
                                    "-Xms3g",
                                    "MINEWATCH_BENCH_DATABASE",
                                    postgis.admin().jdbcUrl("postgres"),
                                    "MINEWATCH_BENCH_PASSWORD",
                                    postgis.admin().password()));
            if (status != 0) {
                return status;
            }
        }
        new MatchingFigures(Files.readAllLines(figures), polygons).tell(report);
        return 0;
    }

    private List<String> arguments(Path figures) {
        var arguments =
                new ArrayList<>(List.of(figures.toString(), String.valueOf(polygons), String.valueOf(polygons)));
        growth.stream().filter(size -> size != polygons).map(String::valueOf).forEach(arguments::add);
        return arguments;
    }

    private static PostgisCluster postgis(Path folder) {
        return new PostgisCluster(
                PostgisCluster.reachableFolder(folder.resolve("postgis")),
                folder.resolve("postgis.log"),
                Ports.free(),
                UUID.randomUUID().toString(),
                false);
    }
}
