package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.process.ProcessTree;
import io.minewatch.local.process.Signal;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.up.Leftovers;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops the system. Its data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final PrintStream out;

    DownCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() {
        var supervisor = RunningSystem.supervisor(home).find();
        supervisor.ifPresent(s -> ProcessTree.of(s).stop(Signal.TERM, PATIENCE));
        var leftovers = Leftovers.stop(home);
        if (!leftovers.isEmpty()) {
            out.println("stopped what a killed run had left: " + String.join(", ", leftovers));
        }
        RunningSystem.withdraw(home);
        out.println(supervisor.isPresent() || !leftovers.isEmpty() ? "Minewatch is down." : "Minewatch was not up.");
        return 0;
    }
}
