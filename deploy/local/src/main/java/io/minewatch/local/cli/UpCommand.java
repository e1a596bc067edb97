package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.service.Up;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Brings the whole system up: database, Kafka, log-in, services, simulator, pages.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--detach", description = "return when all is ready, and leave it running")
    private boolean detach;

    @Mixin
    private final PlanOptions plan = new PlanOptions();

    UpCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        home.create();
        var running = RunningSystem.find(home);
        if (running.isPresent()) {
            out.println("Minewatch is up already: " + running.get().address());
            return 0;
        }
        if (RunningSystem.supervisor(home).find().isPresent()) {
            throw new IllegalStateException("Minewatch is just coming up or going down; see ./minewatch status");
        }
        var chosen = plan.toPlan(home);
        if (detach) {
            return new Detached(home, out)
                    .start(spec.commandLine().getParseResult().originalArgs());
        }
        var supervisor = new Up(home, chosen, out).start();
        supervisor.awaitStop();
        return 0;
    }
}
