package io.minewatch.local.cli;

import io.minewatch.local.backup.Restore;
import io.minewatch.local.home.Home;
import io.minewatch.local.service.Parts;
import io.minewatch.local.service.RunningSystem;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Makes the system what it was when the backup was written; it must be down.",
            "What happened since is gone. After the next up, site-registry tells the other services everything again."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--yes", description = "really replace what is there")
    private boolean yes;

    @Mixin
    private final PlanOptions plan = new PlanOptions();

    RestoreCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (RunningSystem.supervisor(home).find().isPresent()) {
            throw new IllegalStateException("Minewatch is up: type ./minewatch down first");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot be read: " + file);
        }
        if (!yes && Files.exists(home.data().resolve("kafka"))) {
            throw new IllegalStateException(
                    "this replaces all data in %s; say --yes if that is meant".formatted(home.folder()));
        }
        home.create();
        new Restore(home, () -> new Parts(home, plan.toPlan(home)).postgisCluster()).read(file);
        out.println("restored from " + file);
        return 0;
    }
}
