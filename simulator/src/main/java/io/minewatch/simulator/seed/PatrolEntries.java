package io.minewatch.simulator.seed;

import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.api.ApiProblem;
import io.minewatch.simulator.county.County.CountyArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One patrol for each township, put on duty for a week at each start. */
record PatrolEntries(ApiClient admin, Days days) {

    private static final int DAYS_OF_DUTY = 7;

    void enter(CountyArea township) throws InterruptedException {
        var adcode = township.id().adcode();
        var path = "/patrols/%s-patrol-%s-1".formatted(adcode, township.localName());
        create(path, township);
        var duty = days.change(0);
        duty.remove("expectedRevision");
        duty.put("from", days.at(0));
        duty.put("until", days.at(DAYS_OF_DUTY));
        admin.put(path + "/duty", duty);
    }

    private void create(String path, CountyArea township) throws InterruptedException {
        var body = days.change(0);
        // The same id at every start: a repeat is answered with the first result.
        body.put("id", UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)));
        body.put("name", township.name() + "巡查一组");
        body.put("township", township.id());
        body.put("members", List.of("patrol-" + township.localName() + "-1"));
        try {
            admin.put(path, body);
        } catch (ApiProblem e) {
            // It is there already, from an earlier start.
            if (e.status() != 409) {
                throw e;
            }
        }
    }
}
