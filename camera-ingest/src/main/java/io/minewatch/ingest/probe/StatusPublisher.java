package io.minewatch.ingest.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.probe.ProbeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells how probes are doing. */
@ApplicationScoped
class StatusPublisher {

    private final ReportProducer producer;

    StatusPublisher(ReportProducer producer) {
        this.producer = producer;
    }

    /** The state as it is now. */
    void tell(ProbeStatus status) {
        var probe = status.probe();
        var id = NameIds.of(probe.adcode(), Topics.PROBE_STATUS, probe, status.watcher(), status.reportedAt());
        publish(Topics.PROBE_STATUS, id, status);
    }

    /** The state as it is from now on. Told again, by whomever, it has the same id. */
    void tellChange(ProbeStatus status) {
        var probe = status.probe();
        var also = status.also().stream()
                .map(concern -> concern.state() + "@" + concern.since())
                .collect(Collectors.joining(","));
        var id = NameIds.of(probe.adcode(), Topics.PROBE_HEALTH, probe, status.state(), status.since(), also);
        publish(Topics.PROBE_HEALTH, id, status);
        tell(status);
    }

    /** The probe never was: whoever keeps states forgets its. */
    void retract(ProbeId probe) {
        producer.sendLater(
                new ProducerRecord<>(Topics.PROBE_STATUS, probe.value().getBytes(UTF_8), null));
    }

    private void publish(String topic, String id, ProbeStatus status) {
        var key = status.probe().value().getBytes(UTF_8);
        var message = new ProducerRecord<>(topic, key, ContractJson.write(status));
        CloudEventHeaders.ofJson(id, "camera-ingest", topic, status.reportedAt())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.sendLater(message);
    }
}
