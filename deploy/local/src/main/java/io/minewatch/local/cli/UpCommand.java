package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.probe.Camera;
import io.minewatch.local.service.LogIns;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.service.SystemPlan;
import io.minewatch.local.service.Up;
import io.minewatch.local.up.Supervisor;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = {
            "Brings the whole system up: database, Kafka, log-in, services, simulator, pages.",
            "Ctrl-C takes it down again; its data stays."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UpCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--detach", description = "return when all is ready, and leave it running")
    private boolean detach;

    /** What {@code --detach} gives the process it starts: the camera is entered where somebody can be asked. */
    @Option(names = Detached.CHILD, hidden = true)
    private boolean child;

    @Mixin
    private final PlanOptions plan = new PlanOptions();

    @Mixin
    private final CameraOptions camera = new CameraOptions();

    UpCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        home.create();
        var chosen = plan.toPlan(home);
        var logIns = new LogIns(home);
        logIns.settle(chosen);
        var described = child ? Optional.<Camera>empty() : camera.read();
        var running = RunningSystem.find(home);
        Supervisor ours = null;
        if (running.isPresent()) {
            out.println("Minewatch is up already: " + running.get().address());
        } else {
            requireNobody();
            if (detach) {
                int status = new Detached(home, out)
                        .start(spec.commandLine().getParseResult().originalArgs());
                if (status != 0) {
                    return status;
                }
            } else {
                ours = new Up(home, chosen, out).start();
            }
        }
        described.ifPresent(c -> camera.enter(c, RunningSystem.find(home).orElseThrow(), adcode(chosen), logIns, out));
        return waitFor(ours);
    }

    private void requireNobody() {
        if (RunningSystem.supervisor(home).find().isPresent()) {
            throw new IllegalStateException("Minewatch is just coming up or going down; see ./minewatch status");
        }
    }

    private static int waitFor(@Nullable Supervisor ours) throws InterruptedException {
        if (ours != null) {
            ours.awaitStop();
        }
        return 0;
    }

    private static String adcode(SystemPlan plan) {
        return plan.county().getOrDefault("minewatch.county.adcode", "");
    }
}
