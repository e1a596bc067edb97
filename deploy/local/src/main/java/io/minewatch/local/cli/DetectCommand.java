package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import java.io.PrintStream;
import picocli.CommandLine.Command;

@Command(
        name = "detect",
        description =
                "Finds machines in pictures and videos: detect [--json] [--draw OUT] FILE|DIR...; detect --help says more.")
final class DetectCommand extends DetectorTool {

    DetectCommand(Home home, PrintStream out) {
        super(home, "io.minewatch.detection.cli.Detect");
    }
}
