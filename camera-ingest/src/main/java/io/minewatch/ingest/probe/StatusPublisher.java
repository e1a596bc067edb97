package io.minewatch.ingest.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.probe.ProbeStatus;
import jakarta.enterprise.context.ApplicationScoped;
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
        publish(Topics.PROBE_STATUS, status);
    }

    /** The state as it is from now on. */
    void tellChange(ProbeStatus status) {
        publish(Topics.PROBE_HEALTH, status);
        publish(Topics.PROBE_STATUS, status);
    }

    /** The probe never was: whoever keeps states forgets its. */
    void retract(ProbeId probe) {
        producer.sendLater(
                new ProducerRecord<>(Topics.PROBE_STATUS, probe.value().getBytes(UTF_8), null));
    }

    private void publish(String topic, ProbeStatus status) {
        var probe = status.probe();
        var id = NameIds.of(probe.adcode(), topic, probe, status.watcher(), status.reportedAt());
        var message = new ProducerRecord<>(topic, probe.value().getBytes(UTF_8), ContractJson.write(status));
        CloudEventHeaders.ofJson(id, "camera-ingest", topic, status.reportedAt())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.sendLater(message);
    }
}
