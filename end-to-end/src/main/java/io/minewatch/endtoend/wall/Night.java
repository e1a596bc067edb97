package io.minewatch.endtoend.wall;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.contract.sighting.TrackId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Machines that come into view at one place after the other, told on Kafka as detection-service tells them. */
public final class Night implements AutoCloseable {

    /** Long enough for every rule that wants to see something last. */
    private static final Duration SEEN_FOR = Duration.ofSeconds(150);

    private static final int POINTS = 12;
    /** An excavator sixty metres ahead, as a camera twelve metres up sees it that looks twelve degrees down. */
    private static final Box BOX = new Box(0.46, 0.3917, 0.08, 0.1);

    private final Ground ground;
    private final KafkaProducer<String, byte[]> kafka;
    private int told;
    private int seen;

    public Night(int places, String kafkaServers) {
        ground = new Ground(places);
        kafka = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafkaServers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Tells of probes and sites. */
    public void begin() {
        ground.tell(kafka);
    }

    /**
     * Tells of machines at an even pace, each at a place where none was seen before.
     *
     * @return what was told and when
     */
    public List<Told> tellNew(double perSecond, Duration time) {
        return tell(perSecond, time, _ -> seen++);
    }

    /** Tells of the machines that were told of already, one after the other and round again. */
    public List<Told> tellKnown(double perSecond, Duration time) {
        int known = seen;
        return tell(perSecond, time, i -> i % known);
    }

    private List<Told> tell(double perSecond, Duration time, IntUnaryOperator placeOf) {
        int count = (int) Math.round(perSecond * time.toMillis() / 1000.0);
        var all = new ArrayList<Told>(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(start + (long) (i * 1e9 / perSecond) - System.nanoTime());
            int place = placeOf.applyAsInt(i);
            var sighting = sightingAt(place, told++);
            all.add(new Told(place, sighting.lastSeenAt(), Instant.now()));
            var _ = kafka.send(
                    new ProducerRecord<>(Topics.SIGHTINGS, sighting.probe().value(), ContractJson.write(sighting)));
        }
        kafka.flush();
        return all;
    }

    private Sighting sightingAt(int place, int number) {
        var until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var from = until.minus(SEEN_FOR);
        var id = new SightingId(NameIds.of("990101", "bench-sighting", place, number));
        var path = IntStream.range(0, POINTS)
                .mapToObj(i -> new PathPoint(from.plus(SEEN_FOR.multipliedBy(i).dividedBy(POINTS - 1)), BOX, 0.8))
                .toList();
        var picture = new EvidenceFacts(
                id,
                ground.probe(place),
                Sha256.of(id.value().getBytes(StandardCharsets.UTF_8)),
                new FrameId(NameIds.of("990101", "bench-frame", number)),
                640,
                360,
                until,
                until,
                ClockSource.PROBE,
                MachineClass.EXCAVATOR,
                BOX,
                0.8);
        return new Sighting(
                id,
                new TrackId(NameIds.of("990101", "bench-track", place, number)),
                0,
                ground.probe(place),
                ground.preset(place),
                MachineClass.EXCAVATOR,
                0.8,
                from,
                until,
                ClockSource.PROBE,
                Duration.ZERO,
                path,
                60,
                List.of(picture),
                "bench",
                Activity.WORKING,
                Set.of());
    }

    @Override
    public void close() {
        kafka.close();
    }

    /** A sighting that was told: where, what its alert's newest sighting then is, and when it went to Kafka. */
    public record Told(int place, Instant lastSeenAt, Instant at) {}
}
