package io.minewatch.alert.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.minewatch.alert.ledger.Entry;
import io.minewatch.alert.matching.Spot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of an alert; the fields of {@link AlertView} stand beside these.
 *
 * @param history other alerts of its place
 * @param before alerts about its machine where that was earlier
 * @param after alerts about its machine where that went on to
 * @param joined alerts about its machine at the same time, as another probe saw it or under another verdict
 */
public record AlertDetail(
        @JsonUnwrapped AlertView alert,
        List<PictureView> pictures,
        List<TrackPoint> track,
        List<SeenView> seen,
        @Nullable SiteView site,
        List<AlertView> history,
        List<AlertView> before,
        List<AlertView> after,
        List<AlertView> joined,
        List<DispatchView> dispatches,
        List<LogEntry> log) {

    /** Where a machine was at a time. */
    public record TrackPoint(
            Instant at, List<Double> point, double semiMajorMeters, double semiMinorMeters, double bearingDegrees) {

        static TrackPoint of(Spot spot) {
            var ellipse = spot.ellipse();
            return new TrackPoint(
                    spot.until(),
                    ShapeView.point(ellipse.centre()),
                    ellipse.semiMajorMeters(),
                    ellipse.semiMinorMeters(),
                    ellipse.bearingDegrees());
        }
    }

    /** A line of the ledger. */
    public record LogEntry(long seq, Instant recordedAt, Instant doneAt, ActorView by, CodedView what) {

        static LogEntry of(Entry entry) {
            return new LogEntry(
                    entry.seq(),
                    entry.recordedAt(),
                    entry.doneAt(),
                    ActorView.of(entry.by()),
                    CodedView.of(entry.what()));
        }
    }
}
