package io.minewatch.ingest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Box;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the renderer wrote beside a scene. */
record SceneTruth(double fps, Truth truth) {

    private static final Set<String> MACHINES = Set.of("excavator", "loader", "truck", "vessel");
    private static final double LEAST_VISIBLE = 0.3;

    static SceneTruth read(Path file) throws IOException {
        var scene = ContractJson.mapper().readTree(file.toFile());
        var open = new LinkedHashMap<String, Truth.Pass>();
        var passes = new ArrayList<Truth.Pass>();
        var busy = new ArrayList<Boolean>();
        for (var moment : scene.get("truth")) {
            int second = moment.get("second").asInt();
            var shown = moment.get("machines");
            busy.add(!shown.isEmpty());
            open.values().removeIf(pass -> pass.from() + pass.boxes().size() < second);
            for (var machine : shown) {
                if (MACHINES.contains(machine.get("class").asText())
                        && machine.get("visible").asDouble() >= LEAST_VISIBLE) {
                    open.computeIfAbsent(machine.get("machine").asText(), name -> begun(name, second, passes))
                            .boxes()
                            .add(Optional.of(box(machine.get("box"))));
                }
            }
        }
        return new SceneTruth(scene.get("fps").asDouble(), new Truth(passes, busy));
    }

    private static Truth.Pass begun(String name, int second, List<Truth.Pass> passes) {
        var pass = new Truth.Pass(name, second, new ArrayList<>());
        passes.add(pass);
        return pass;
    }

    private static Box box(JsonNode box) {
        return new Box(
                box.get(0).asDouble(),
                box.get(1).asDouble(),
                box.get(2).asDouble(),
                box.get(3).asDouble());
    }
}
