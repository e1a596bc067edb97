package io.minewatch.alert.world;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Knows what a message of each topic does to the world; one without a value says that the thing never was. */
@ApplicationScoped
class WorldMessages {

    /**
     * Applies a message.
     *
     * @return the probe's state, if that is what it tells
     * @throws IllegalArgumentException when it cannot be read
     */
    @Nullable
    ProbeStatus apply(ConsumerRecord<byte[], byte[]> message, World world) {
        byte[] value = message.value();
        if (value == null) {
            remove(message, world);
            return null;
        }
        switch (message.topic()) {
            case Topics.PROBES -> world.put(ContractJson.read(value, Probe.class));
            case Topics.SITES -> {
                var site = ContractJson.read(value, Site.class);
                site.boundaries().forEach(boundary -> Shapes.of(boundary.shape()));
                world.put(site);
            }
            case Topics.AREAS -> {
                var area = ContractJson.read(value, Area.class);
                area.boundaries().forEach(boundary -> Shapes.of(boundary.shape()));
                world.put(area);
            }
            case Topics.PROBE_STATUS -> {
                var status = ContractJson.read(value, ProbeStatus.class);
                world.put(status);
                return status;
            }
            default -> throw new IllegalArgumentException("not a topic of the world: " + message.topic());
        }
        return null;
    }

    private static void remove(ConsumerRecord<byte[], byte[]> message, World world) {
        if (message.key() == null) {
            throw new IllegalArgumentException("a message has neither key nor value");
        }
        var key = new String(message.key(), StandardCharsets.UTF_8);
        switch (message.topic()) {
            case Topics.PROBES -> world.removeProbe(new ProbeId(key));
            case Topics.SITES -> world.removeSite(new SiteId(key));
            case Topics.AREAS -> world.removeArea(new AreaId(key));
            case Topics.PROBE_STATUS -> world.removeStatus(new ProbeId(key));
            default -> throw new IllegalArgumentException("not a topic of the world: " + message.topic());
        }
    }
}
