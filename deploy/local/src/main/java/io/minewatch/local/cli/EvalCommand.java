package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import java.io.PrintStream;
import picocli.CommandLine.Command;

@Command(
        name = "eval",
        description =
                "Measures the detector on labelled pictures: eval [--json] [--list FILE] DIR; eval --help says more.")
final class EvalCommand extends DetectorTool {

    EvalCommand(Home home, PrintStream out) {
        super(home, "io.minewatch.detection.cli.Eval");
    }
}
