package io.minewatch.alert.camera;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.CameraAlarm;
import io.minewatch.alert.alert.CameraAlarms;
import io.minewatch.alert.camera.Trouble.Kind;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets troubles that last become alerts, one of each camera or one of many. Runs in the caller's transaction. */
@ApplicationScoped
class RaisingCameraAlerts {

    private final Troubles troubles;
    private final CameraAlarms alarms;
    private final Alerts alerts;
    private final Notices notices;
    private final CameraConfig config;
    private final InstantSource clock;

    RaisingCameraAlerts(
            Troubles troubles,
            CameraAlarms alarms,
            Alerts alerts,
            Notices notices,
            CameraConfig config,
            InstantSource clock) {
        this.troubles = troubles;
        this.alarms = alarms;
        this.alerts = alerts;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** Gives every trouble that has lasted an alert. */
    void raise(Snapshot world) {
        var now = clock.instant();
        var present = troubles.listPresent(now.minus(config.heardWithin())).stream()
                .filter(t -> world.findProbe(t.probe()).isPresent() && !isOverAlready(t, world))
                .toList();
        present.stream().filter(t -> t.kind() != Kind.SILENT && isDue(t)).forEach(trouble -> raiseOne(trouble, world));
        var silent = present.stream()
                .filter(t -> t.kind() == Kind.SILENT)
                .filter(t -> t.lasts() || t.lasted(config.silentAfter(), now))
                .toList();
        OutagePolicy.rows(silent, config.together()).stream()
                .filter(row -> row.stream().anyMatch(this::isDue))
                .forEach(row -> raiseRow(row, world));
    }

    /** Lets each alert that is not settled say how it stands with its cameras. */
    void tell(Snapshot world) {
        Stream.of(Rule.values())
                .filter(Rule::isAboutCameras)
                .flatMap(rule -> alerts.listUnsettled(rule).stream())
                .forEach(alert -> {
                    var own = troubles.listOf(alert.id());
                    if (!own.isEmpty()) {
                        alarms.tell(alert.id(), CameraAlarmMaking.of(alert.rule(), alert.place(), own, world));
                    }
                });
    }

    /** Who reads an old timeline sees what was covered last year before it sees that it is free again. */
    private static boolean isOverAlready(Trouble trouble, Snapshot world) {
        return trouble.lasts()
                && world.findStatus(trouble.probe())
                        .filter(status -> status.reportedAt().isAfter(trouble.beganAt()))
                        .filter(status -> TroublePolicy.rulesOut(status, trouble.kind()))
                        .isPresent();
    }

    private boolean isDue(Trouble trouble) {
        var mustLast = trouble.kind() == Kind.SILENT ? config.silentAfter() : config.tamperedAfter();
        return trouble.alert() == null && trouble.lasted(mustLast, clock.instant());
    }

    private void raiseRow(List<Trouble> row, Snapshot world) {
        var waiting = row.stream().filter(t -> t.alert() == null).toList();
        var standing = findTogether(row);
        if (standing.isPresent()) {
            waiting.forEach(t -> troubles.attach(t, standing.get()));
        } else if (OutagePolicy.cameras(waiting) >= config.groupFrom()) {
            raiseMany(waiting, world);
        } else {
            waiting.stream().filter(this::isDue).forEach(t -> raiseOne(t, world));
        }
    }

    /** The alert of those of a row that were told of together already. */
    private Optional<AlertId> findTogether(List<Trouble> row) {
        var unsettled = alerts.listUnsettled(Rule.CAMERAS_SILENT).stream()
                .map(Alert::id)
                .toList();
        return row.stream()
                .map(Trouble::alert)
                .filter(Objects::nonNull)
                .filter(unsettled::contains)
                .findFirst();
    }

    private void raiseMany(List<Trouble> row, Snapshot world) {
        var first = row.getFirst();
        var place = CameraAlarmMaking.placeOf(row, world, alarms);
        var alarm = CameraAlarmMaking.of(Rule.CAMERAS_SILENT, place, row, world);
        var alert = alarms.take(alarm, first.beganAt());
        row.forEach(t -> troubles.attach(t, alert));
        tellOutside(alert, alarm);
    }

    private void raiseOne(Trouble trouble, Snapshot world) {
        var place = alarms.placeOf(world.findProbe(trouble.probe()).orElseThrow());
        var alarm = CameraAlarmMaking.of(trouble.kind().rule(), place, List.of(trouble), world);
        var alert = findTampering(trouble, alarm).orElseGet(() -> alarms.take(alarm, trouble.beganAt()));
        troubles.attach(trouble, alert);
        tellOutside(alert, alarm);
    }

    /** A camera that was covered or turned and then falls silent is one story, and has its alert. */
    private Optional<AlertId> findTampering(Trouble trouble, CameraAlarm alarm) {
        if (trouble.kind() != Kind.SILENT) {
            return Optional.empty();
        }
        return Stream.of(Rule.CAMERA_COVERED, Rule.CAMERA_TURNED)
                .flatMap(rule -> alerts.listUnsettled(rule).stream())
                .filter(a -> a.place().key().equals(alarm.place().key()))
                .map(Alert::id)
                .findFirst();
    }

    /** People outside hear of each alert once. */
    private void tellOutside(AlertId alert, CameraAlarm alarm) {
        notices.raise("cameras/" + alert, alert.value(), alarm.reason());
    }
}
