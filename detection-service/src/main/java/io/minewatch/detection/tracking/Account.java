package io.minewatch.detection.tracking;

import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.SightingId;
import java.util.List;
import java.util.Set;

/**
 * Words a track as a sighting.
 *
 * @param model which detector found it
 */
record Account(ProbeId probe, String model, Set<Condition> conditions) {

    /** The sighting of a track as it is now, with those pictures. */
    TrackSighted of(Track track, List<Track.Shot> pictures) {
        int sequence = track.telling().told();
        var id = new SightingId(NameIds.of(probe.adcode(), "sighting", track.id(), sequence));
        var evidence = pictures.stream().map(s -> evidence(id, s)).toList();
        var newest = track.last().frame().facts();
        var sighting = new Sighting(
                id,
                track.id(),
                sequence,
                probe,
                newest.preset(),
                track.machine(),
                track.medianScore(),
                track.firstSeenAt(),
                track.lastSeenAt(),
                newest.clockSource(),
                newest.clockOffset(),
                track.path(),
                track.frames(),
                evidence.stream().map(Evidence::facts).toList(),
                model,
                track.activity(),
                conditions);
        return new TrackSighted(sighting, evidence);
    }

    private Evidence evidence(SightingId sighting, Track.Shot shot) {
        var facts = shot.frame().facts();
        return new Evidence(
                new EvidenceFacts(
                        sighting,
                        probe,
                        facts.sha256(),
                        facts.id(),
                        facts.width(),
                        facts.height(),
                        facts.capturedAt(),
                        facts.receivedAt(),
                        facts.clockSource(),
                        shot.detection().machine(),
                        shot.box(),
                        shot.detection().score()),
                shot.frame().jpeg());
    }
}
