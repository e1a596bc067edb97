package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.service.ServiceTool;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "detect",
        description =
                "Finds machines in pictures and videos: detect [--json] [--draw OUT] FILE|DIR...; detect --help says more.")
final class DetectCommand implements Callable<Integer> {

    private final Home home;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    DetectCommand(Home home, PrintStream out) {
        this.home = home;
    }

    @Override
    public Integer call() {
        return new ServiceTool(home).run("detection-service", "io.minewatch.detection.cli.Detect", arguments, Map.of());
    }
}
