package io.minewatch.alert.testing;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Makes sightings; says only what a test is about. */
public final class SightingBuilder {

    private String track = UUID.randomUUID().toString();
    private int sequence;
    private MachineClass machine = MachineClass.EXCAVATOR;
    private @Nullable String preset = "home";
    private ProbeId probe = County.PROBE;
    private Instant from = Instant.parse("2026-03-01T08:00:00Z");
    private Duration length = Duration.ofSeconds(8);
    private @Nullable Activity activity;
    private List<Offset> places = List.of(County.IN_BANNED);

    public static SightingBuilder aSighting() {
        return new SightingBuilder();
    }

    public SightingBuilder of(MachineClass itsMachine) {
        machine = itsMachine;
        return this;
    }

    /** Where the machine's middle stands; several places are passed one after the other. */
    public SightingBuilder at(Offset... itsPlaces) {
        places = List.of(itsPlaces);
        return this;
    }

    public SightingBuilder doing(Activity itsActivity) {
        activity = itsActivity;
        return this;
    }

    public SightingBuilder by(ProbeId itsProbe) {
        probe = itsProbe;
        return this;
    }

    public SightingBuilder from(Instant begin) {
        from = begin;
        return this;
    }

    public SightingBuilder lasting(Duration itsLength) {
        length = itsLength;
        return this;
    }

    public SightingBuilder onTrack(String itsTrack, int itsSequence) {
        track = itsTrack;
        sequence = itsSequence;
        return this;
    }

    public SightingBuilder inUnknownPose() {
        preset = null;
        return this;
    }

    /** The bytes of the sighting's one picture, made from its id. */
    public static byte[] pictureOf(Sighting sighting) {
        return pictureOf(sighting.id());
    }

    public Sighting build() {
        var trackId = new TrackId(NameIds.of("990101", "track", track));
        var id = new SightingId(NameIds.of("990101", "sighting", track, sequence));
        var until = from.plus(length);
        return new Sighting(
                id,
                trackId,
                sequence,
                probe,
                preset,
                machine,
                0.8,
                from,
                until,
                ClockSource.PROBE,
                Duration.ZERO,
                path(),
                8,
                List.of(new EvidenceFacts(
                        id,
                        probe,
                        Sha256.of(pictureOf(id)),
                        new FrameId(NameIds.of("990101", "frame", id)),
                        640,
                        360,
                        until,
                        until,
                        ClockSource.PROBE,
                        machine,
                        Lens.boxOf(places.getLast(), machine),
                        0.8)),
                "test",
                activity,
                Set.of());
    }

    private List<PathPoint> path() {
        long steps = Math.max(places.size(), Math.max(2, length.toSeconds() / 4));
        return LongStream.range(0, steps)
                .mapToObj(i -> {
                    var place = places.get((int) (i * places.size() / steps));
                    return new PathPoint(from.plus(length.multipliedBy(i).dividedBy(steps - 1)), box(place), 0.8);
                })
                .toList();
    }

    private Box box(Offset place) {
        return Lens.boxOf(place, machine);
    }

    private static byte[] pictureOf(SightingId id) {
        return ("picture of " + id).getBytes(StandardCharsets.UTF_8);
    }
}
