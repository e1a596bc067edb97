package io.minewatch.endtoend.rig;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.simulator.county.County.Post;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for site-registry: writes the probes of a made-up county as it would, passwords sealed. */
final class Registry {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final SecretSeal seal;
    private final int rtspPort;

    Registry(SecretSeal seal, int rtspPort) {
        this.seal = seal;
        this.rtspPort = rtspPort;
    }

    void enter(List<Post> posts, String servers) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            for (var post : posts) {
                var probe = probe(post);
                var _ = producer.send(
                        new ProducerRecord<>(Topics.PROBES, probe.id().value(), ContractJson.write(probe)));
            }
        }
    }

    private Probe probe(Post post) {
        return new Probe(
                post.id(),
                1,
                post.name(),
                null,
                post.township(),
                post.location(),
                List.of(stream(post)),
                List.of(new Preset("home", "home", true, List.of(), List.of())),
                List.of(new ProbeState(true, null, Validity.since(LONG_AGO), LONG_AGO)),
                LONG_AGO);
    }

    private StreamProfile stream(Post post) {
        var login = post.login();
        return new StreamProfile(
                StreamRole.SUB,
                URI.create("rtsp://127.0.0.1:%d%s".formatted(rtspPort, post.pathOf(StreamRole.SUB))),
                login.user(),
                seal.seal(post.id(), login.password()),
                640,
                360,
                post.scene().fps());
    }
}
