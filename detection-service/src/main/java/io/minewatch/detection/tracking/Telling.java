package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a track is told of, and with which pictures.
 *
 * <p>Often at first, and most often when it stays, so that a rule soon knows that it does; then ever more rarely, for a
 * parked lorry is no news.
 * Pictures come with the first sighting, once more as soon as the main stream shows the machine, and again only when there
 * is something else to see.
 */
final class Telling {

    /** Shown so much better than on any picture so far, and another one is worth keeping. */
    private static final double CLEARLY_BETTER = 0.1;

    /** A machine that moved this far since its last picture, in its own size, is worth another one. */
    private static final double MOVED = 1;

    private final TrackingConfig config;
    private int told;
    private @Nullable Instant toldAt;
    private Duration toldLife = Duration.ZERO;
    private @Nullable Activity toldActivity;
    private @Nullable Pictured pictured;

    Telling(TrackingConfig config) {
        this.config = config;
    }

    /** Whether it is time to tell of the track (again). */
    boolean isDue(Track track) {
        if (toldAt == null) {
            return true;
        }
        var since = Duration.between(toldAt, track.lastSeenAt());
        boolean otherwise = track.activity() != null && track.activity() != toldActivity;
        if (otherwise && since.compareTo(config.repeatAfter()) >= 0) {
            return true;
        }
        // By its life, not by the last telling: a rule that wants a minute's stay hears of it at the minute.
        return track.life().compareTo(config.settledAfter()) < 0
                ? rounds(track, track.life()) > rounds(track, toldLife)
                : since.compareTo(gap(track)) >= 0;
    }

    private long rounds(Track track, Duration life) {
        boolean closely = track.stays() && life.compareTo(config.repeatAfter()) >= 0;
        return life.dividedBy(closely ? config.repeatStayingAfter() : config.repeatAfter());
    }

    private Duration gap(Track track) {
        var life = track.life();
        var longest = track.activity() == Activity.STANDING ? config.rareAfter() : config.goesOnAfter();
        return life.compareTo(longest) < 0 ? life : longest;
    }

    /** Whether the track went on after it was last told of. */
    boolean isBehind(Track track) {
        return toldAt != null && track.lastSeenAt().isAfter(toldAt);
    }

    /** The pictures to tell with, best first; often none. */
    List<Track.Shot> pictures(Track track) {
        var before = pictured;
        if (before == null) {
            return track.best().equals(track.last()) ? List.of(track.last()) : List.of(track.best(), track.last());
        }
        if (track.best().stream() == StreamRole.MAIN && !before.ofMain) {
            return List.of(track.best());
        }
        var since = Duration.between(before.at, track.lastSeenAt());
        if (since.compareTo(config.pictureAfter()) < 0) {
            return List.of();
        }
        if (track.best().worth() >= before.worth + CLEARLY_BETTER) {
            return List.of(track.best());
        }
        boolean moved = Boxes.distance(before.box, track.box()) > MOVED;
        boolean otherwise = before.activity != null && track.activity() != null && track.activity() != before.activity;
        boolean stillWorks = track.activity() == Activity.WORKING && since.compareTo(config.workPictureAfter()) >= 0;
        return moved || otherwise || stillWorks ? List.of(track.last()) : List.of();
    }

    /** The track was told of, with those pictures. */
    void wasTold(Track track, List<Track.Shot> pictures) {
        told++;
        toldAt = track.lastSeenAt();
        toldLife = track.life();
        toldActivity = track.activity();
        if (!pictures.isEmpty()) {
            pictured = new Pictured(
                    track.lastSeenAt(),
                    track.box(),
                    track.activity(),
                    track.best().worth(),
                    track.best().stream() == StreamRole.MAIN);
        }
    }

    /** How often. */
    int told() {
        return told;
    }

    /**
     * What the newest pictures show.
     *
     * @param worth of the best one so far
     * @param ofMain whether that is of the main stream
     */
    private record Pictured(Instant at, Box box, @Nullable Activity activity, double worth, boolean ofMain) {}
}
