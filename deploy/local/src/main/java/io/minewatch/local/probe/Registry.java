package io.minewatch.local.probe;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.area.Area;
import io.minewatch.local.registry.RegistryApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a probe's entry asks of site-registry. */
final class Registry {

    private final RegistryApi api;

    Registry(RegistryApi api) {
        this.api = api;
    }

    /** Every township. */
    List<Area> listTownships() {
        var townships = new ArrayList<Area>();
        var page = api.get("/areas");
        while (true) {
            for (var item : page.path("items")) {
                townships.add(ContractJson.mapper().convertValue(item, Area.class));
            }
            var next = page.path("next").asText("");
            if (next.isEmpty()) {
                return townships.stream()
                        .filter(a -> a.kind() == Area.Kind.TOWNSHIP)
                        .toList();
            }
            page = api.get("/areas?after=" + next);
        }
    }

    /** The revision of a probe; 0 if there is none. */
    long revisionOf(ProbeId probe) {
        return api.find("/probes/" + probe)
                .map(found -> found.path("revision").asLong())
                .orElse(0L);
    }

    /** Creates or changes a probe. */
    void put(ProbeId probe, Map<String, Object> entry) {
        api.put("/probes/" + probe, entry);
    }
}
