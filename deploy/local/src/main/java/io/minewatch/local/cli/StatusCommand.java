package io.minewatch.local.cli;

import io.minewatch.contract.ContractJson;
import io.minewatch.local.home.Home;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.up.Board;
import io.minewatch.local.up.PartState;
import io.minewatch.local.up.PartState.State;
import io.minewatch.local.up.ProcessUse;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description =
                "Shows the parts of the system, what they take and how often they died. Exit code 0: all are ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Home home;
    private final PrintStream out;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    StatusCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() {
        var supervisor = RunningSystem.supervisor(home).find();
        var system = RunningSystem.find(home);
        List<Line> lines = supervisor.isPresent()
                ? new Board(home.run()).read().stream().map(Line::of).toList()
                : List.of();
        if (json) {
            out.println(new String(ContractJson.write(Report.of(system.orElse(null), lines)), StandardCharsets.UTF_8));
        } else if (supervisor.isEmpty()) {
            out.println("Minewatch is not up.");
        } else {
            out.println(system.map(s -> "Minewatch is up: " + s.address()).orElse("Minewatch comes up or goes down."));
            lines.forEach(this::print);
        }
        return system.isPresent() && lines.stream().allMatch(l -> l.state() == State.READY) ? 0 : 1;
    }

    private void print(Line line) {
        out.printf(
                "  %-18s %-10s since %s  process %-7s %5d MB %7.1f s CPU  restarts %d%n",
                line.name(),
                line.state().name().toLowerCase(java.util.Locale.ROOT),
                TIME.format(line.startedAt()),
                line.pid() == null ? "-" : line.pid(),
                line.rssMb(),
                line.cpuSeconds(),
                line.restarts());
    }

    /** A part as programs read it; the shape is part of the command. */
    record Line(
            String name,
            @Nullable Long pid,
            State state,
            Instant startedAt,
            int restarts,
            long rssMb,
            double cpuSeconds) {

        static Line of(PartState part) {
            var pid = part.pid();
            var use = ProcessUse.of(pid == null ? -1 : pid);
            return new Line(
                    part.name(),
                    pid,
                    part.state(),
                    part.since(),
                    part.restarts(),
                    use.memoryMegabytes(),
                    use.cpu().toMillis() / 1000.0);
        }
    }

    /** The system as programs read it. */
    record Report(
            @Nullable String address,
            @Nullable String simulator,
            @Nullable String keycloak,
            @Nullable String kafka,
            List<Line> processes) {

        static Report of(@Nullable RunningSystem system, List<Line> lines) {
            if (system == null) {
                return new Report(null, null, null, null, lines);
            }
            var ports = system.ports();
            return new Report(
                    system.address(),
                    "http://127.0.0.1:" + ports.simulator(),
                    "http://127.0.0.1:%d/auth".formatted(ports.keycloak()),
                    "127.0.0.1:" + ports.kafka(),
                    lines);
        }
    }
}
