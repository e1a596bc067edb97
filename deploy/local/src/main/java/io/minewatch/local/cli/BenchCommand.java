package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.service.ServiceTool;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

@Command(
        name = "bench",
        description =
                "Measures a part of the system: bench NAME [--json]. Without a name it lists what can be measured.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final String SUFFIX = "Bench.java";

    private final Home home;
    private final PrintStream out;

    @Parameters(paramLabel = "NAME", arity = "0..1")
    private @Nullable String name;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    BenchCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var benches = benches();
        if (name == null) {
            benches.forEach((bench, source) -> out.printf("  %-20s %s%n", bench, module(source)));
            return 0;
        }
        var source = benches.get(name);
        if (source == null) {
            throw new IllegalArgumentException(
                    "no bench %s; there are: %s".formatted(name, String.join(", ", benches.keySet())));
        }
        return new ServiceTool(home).run(module(source), mainClass(source), arguments, Map.of());
    }

    /** The sources whose name ends in Bench, in a room {@code bench}: each is a program, named after what it measures. */
    private Map<String, Path> benches() throws IOException {
        var found = new TreeMap<String, Path>();
        try (var modules = Files.newDirectoryStream(home.checkout(), Files::isDirectory)) {
            for (var module : modules) {
                var sources = module.resolve("src/main/java");
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        files.filter(f -> f.toString().endsWith(SUFFIX)).forEach(f -> found.put(benchName(f), f));
                    }
                }
            }
        }
        return found;
    }

    private static String benchName(Path source) {
        var simple = source.getFileName().toString().replace(SUFFIX, "");
        return simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private String module(Path source) {
        return home.checkout().relativize(source).getName(0).toString();
    }

    private String mainClass(Path source) {
        var sources = home.checkout().resolve(module(source)).resolve("src/main/java");
        return sources.relativize(source).toString().replace(".java", "").replace('/', '.');
    }
}
