package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Shows the end of the logs; they lie in .minewatch/logs, one for each part.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Parameters(
            paramLabel = "PART",
            arity = "0..1",
            description = "for instance alert-service; all of them if left out")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            description = "go on showing what is added")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "20",
            description = "how many lines of each (${DEFAULT-VALUE})")
    private int lines;

    LogsCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail", "-n", String.valueOf(lines)));
        if (follow) {
            command.add("-F");
        }
        command.addAll(part == null ? all() : List.of(one(part)));
        out.flush();
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private String one(String name) {
        var log = home.log(name);
        if (Files.notExists(log)) {
            throw new IllegalStateException("no log of %s in %s".formatted(name, log.getParent()));
        }
        return log.toString();
    }

    private List<String> all() throws IOException {
        var folder = home.log("up").getParent();
        if (Files.notExists(folder)) {
            throw new IllegalStateException("no logs yet in " + folder);
        }
        try (var logs = Files.list(folder)) {
            return logs.map(Object::toString)
                    .filter(l -> l.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
