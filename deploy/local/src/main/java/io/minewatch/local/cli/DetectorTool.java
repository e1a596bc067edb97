package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.service.ServiceTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Unmatched;

/** A command that detection-service's own command line answers, arguments, help and all. */
abstract class DetectorTool implements Callable<Integer> {

    private final Home home;
    private final String mainClass;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    DetectorTool(Home home, String mainClass) {
        this.home = home;
        this.mainClass = mainClass;
    }

    @Override
    public Integer call() {
        return new ServiceTool(home).run("detection-service", mainClass, arguments, Map.of());
    }
}
