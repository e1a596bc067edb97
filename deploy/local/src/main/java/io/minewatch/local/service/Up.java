package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import io.minewatch.local.machine.DebianPackages;
import io.minewatch.local.postgis.PostgisCluster;
import io.minewatch.local.postgis.PostgresPrograms;
import io.minewatch.local.up.Leftovers;
import io.minewatch.local.up.PortCheck;
import io.minewatch.local.up.Supervisor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Brings the whole system up in this process and keeps it up until this process is asked to end. */
public final class Up {

    private final Home home;
    private final SystemPlan plan;
    private final PrintStream out;

    public Up(Home home, SystemPlan plan, PrintStream out) {
        this.home = home.create();
        this.plan = plan;
        this.out = out;
    }

    /**
     * Brings it up.
     *
     * @return the supervisor, which ends when this process is told to
     * @throws IllegalStateException saying what is in the way; nothing runs then
     */
    public Supervisor start() {
        long began = System.nanoTime();
        sweep();
        requirePostgis();
        var parts = new Parts(home, plan).chosen();
        PortCheck.requireFree(parts);
        // A killed run still says that it is up: with our number beside it, it would be believed.
        RunningSystem.withdraw(home);
        RunningSystem.supervisor(home).write(ProcessHandle.current());
        var supervisor = new Supervisor(home, parts, out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        supervisor.start();
        out.printf("%nMinewatch is up after %.0f s: %s%n", (System.nanoTime() - began) / 1e9, plan.address());
        Greeting.print(out, plan, home);
        // Last of all: whoever waits for us stops listening then.
        new RunningSystem(plan.address(), plan.ports(), Instant.now()).announce(home);
        return supervisor;
    }

    private void sweep() {
        var leftovers = Leftovers.stop(home);
        if (!leftovers.isEmpty()) {
            out.println("stopped what a killed run had left: " + String.join(", ", leftovers));
        }
    }

    private void requirePostgis() {
        if (PostgresPrograms.find().isEmpty()) {
            new DebianPackages(out).install(List.of(DebianPackages.postgis()));
            PostgresPrograms.get();
        }
        var wished = home.data().resolve("postgis");
        Path used = PostgisCluster.reachableFolder(wished);
        if (!used.equals(wished)) {
            out.printf("the database lies in %s: the user postgres cannot enter %s%n", used, wished);
        }
    }

    private void stop(Supervisor supervisor) {
        out.println("stopping");
        RunningSystem.withdraw(home);
        supervisor.stop();
        RunningSystem.supervisor(home).delete();
    }
}
