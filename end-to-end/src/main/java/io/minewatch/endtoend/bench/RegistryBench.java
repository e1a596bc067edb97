package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.registry.ImportedParcels;
import io.minewatch.endtoend.registry.MadeUpSites;
import io.minewatch.endtoend.registry.RegistryRig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench registry}: how quickly the registry answers, and is known, with a hundred thousand sites. */
@Command(
        name = "minewatch bench registry",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts PostGIS, Kafka and site-registry, with a home and ports of their own, and made-up sites.",
            "Prints the delay of questions about a point (next to the same question by JDBC), of vector tiles, of",
            "questions about the past, an import, and how long alert-service takes to know all sites from nothing."
        })
public final class RegistryBench implements Callable<Integer> {

    @Option(names = "--n", defaultValue = "100000", description = "how many sites (${DEFAULT-VALUE})")
    private int sites;

    @Option(
            names = "--asked",
            defaultValue = "3000",
            description = "how many questions about points (${DEFAULT-VALUE})")
    private int asked;

    @Option(names = "--parcels", defaultValue = "10000", description = "how many are imported (${DEFAULT-VALUE})")
    private int parcels;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "only these parts: ${COMPLETION-CANDIDATES}")
    private Set<RegistryPart> only = EnumSet.allOf(RegistryPart.class);

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RegistryBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var report = new Report(System.out, System.err, json);
        var made = new MadeUpSites(sites);
        report.progress("starting PostGIS, Kafka and site-registry");
        try (var rig = RegistryRig.start();
                var database = rig.database()) {
            report.progress("entering %d sites", sites);
            made.enter(database);
            for (var part : new TreeSet<>(only)) {
                switch (part) {
                    case QUESTIONS -> ask(rig, database, made, report);
                    case MAPS -> pan(rig, made, report);
                    case IMPORT -> importParcels(rig, made, report);
                    case REPLAY -> replay(rig, made, report);
                }
            }
        }
        return 0;
    }

    private void ask(RegistryRig rig, Connection database, MadeUpSites made, Report report)
            throws InterruptedException, SQLException {
        report.heading("%d sites: questions about points and about the past".formatted(sites));
        var questions = new RegistryQuestions(made, sites, asked);
        questions.askAboutPoints(rig.calls("operator"), database, report);
        questions.askAboutThePast(rig.calls("operator"), report);
    }

    private void pan(RegistryRig rig, MadeUpSites made, Report report) throws InterruptedException {
        report.heading("Vector tiles and GIS clients");
        new RegistryMaps(made, sites).pan(rig.calls("operator"), report);
    }

    private void importParcels(RegistryRig rig, MadeUpSites made, Report report) throws InterruptedException {
        report.heading("An import");
        var file = new ImportedParcels(rig.calls("clerk"), made);
        file.registerTownship();
        report.progress("importing %d parcels", parcels);
        var waited = file.run(parcels);
        double dryRun = waited.dryRun().toMillis() / 1000.0;
        double storing = waited.storing().toMillis() / 1000.0;
        report.tell(Figure.of("import_dry_run_s", dryRun, "s", "dry run of %d parcels".formatted(parcels)));
        report.tell(Figure.of("import_storing_s", storing, "s", "storing them"));
        report.tell(Figure.of("import_stored_per_s", parcels / storing, "1/s", "parcels stored")
                .atLeast(500));
        report.tell(Figure.of("import_s", dryRun + storing, "s", "both").atMost(60));
    }

    private void replay(RegistryRig rig, MadeUpSites made, Report report) {
        report.heading("A consumer that starts from nothing");
        report.progress("starting alert-service in an empty world");
        var empty = rig.replay();
        report.progress("telling Kafka of %d sites", sites);
        made.tell(rig.kafkaServers());
        report.progress("starting alert-service");
        var full = rig.replay();
        if (full.sites() != sites) {
            throw new IllegalStateException("alert-service knows %d sites".formatted(full.sites()));
        }
        report.tell(Figure.of("replay_s", full.read().toMillis() / 1000.0, "s", "until all sites are in memory")
                .atMost(10));
        report.tell(
                Figure.of("replay_ready_s", full.ready().toMillis() / 1000.0, "s", "start of the process until ready"));
        report.tell(Figure.of("empty_ready_s", empty.ready().toMillis() / 1000.0, "s", "the same in an empty world"));
        double cpu = full.cpu().minus(empty.cpu()).toMillis() / 1000.0;
        report.tell(Figure.of("replay_cpu_s", cpu, "s", "processor time that the sites take"));
        report.tell(Figure.of("replay_mb", full.megabytes(), "MB", "memory of alert-service then"));
        report.tell(Figure.of("empty_mb", empty.megabytes(), "MB", "the same in an empty world"));
    }
}
