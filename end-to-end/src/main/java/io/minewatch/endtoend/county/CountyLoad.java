package io.minewatch.endtoend.county;

import io.minewatch.contract.Topics;
import io.minewatch.endtoend.measure.Meter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** What a running county takes of the machine, process by process, and what it leaves waiting. */
public final class CountyLoad {

    private final TopicReader topics;
    private final Map<String, Meter> meters = new LinkedHashMap<>();
    private long mostWaiting;

    /** Begins to measure. */
    CountyLoad(RunningCounty county, TopicReader topics) throws IOException, InterruptedException {
        this.topics = topics;
        for (var process : county.status().path("processes")) {
            meters.put(
                    process.path("name").asText(),
                    new Meter(List.of(process.path("pid").asLong())));
        }
    }

    /** Looks at what waits and at memory; the highest readings count. */
    public void sample() throws ExecutionException, InterruptedException {
        meters.values().forEach(Meter::sample);
        mostWaiting = Math.max(mostWaiting, topics.waiting("detection-service", Topics.FRAMES));
    }

    /** Readings by the name of the process. */
    public Map<String, Meter.Reading> read() {
        var readings = new LinkedHashMap<String, Meter.Reading>();
        meters.forEach((name, meter) -> readings.put(name, meter.read()));
        return readings;
    }

    /** The most frames that waited in Kafka for the detector at any time. */
    public long mostWaiting() {
        return mostWaiting;
    }
}
