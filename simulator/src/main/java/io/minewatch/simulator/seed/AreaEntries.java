package io.minewatch.simulator.seed;

import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.county.County.CountyArea;
import java.util.Map;

/** Townships and protected zones, entered by the clerk. */
record AreaEntries(ApiClient clerk, Days days) {

    void enter(CountyArea area) throws InterruptedException {
        var path = "/areas/" + area.id();
        if (clerk.find(path).isPresent()) {
            return;
        }
        var body = days.change(0);
        body.put("kind", area.kind());
        body.put("name", area.name());
        body.put("names", area.names());
        body.put("boundary", Map.of("shape", area.shape(), "valid", days.sinceLongAgo()));
        clerk.put(path, body);
    }
}
