package io.minewatch.registry.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Frames;
import io.minewatch.registry.crs.LegacyFrame;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a GeoJSON Polygon or MultiPolygon, and says of every fault where it is. */
@Singleton
public class ShapeReader {

    /** More than any parcel needs, and still a message that Kafka takes. */
    private static final int MOST_POSITIONS = 20_000;

    /** A shape drawn in another country would otherwise fill the answer. */
    private static final int MOST_FAULTS = 20;

    private final PositionCheck positions;
    private final ShapePolicy policy = new ShapePolicy();

    public ShapeReader(PositionCheck positions) {
        this.positions = positions;
    }

    /** The boundary, or nothing if there is none or {@code check} has heard why not. */
    public Optional<Drawn> readBoundary(@Nullable BoundaryRequest boundary, String field, Check check) {
        if (boundary == null) {
            return Optional.empty();
        }
        var valid = check.validity(field + "/valid", boundary.valid());
        var frame = frame(boundary, field, check);
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        return read(boundary.shape(), frame.get(), boundary.crs() == null, field + "/shape", check)
                .map(shape -> new Drawn(shape, valid));
    }

    /**
     * The frame that a request states, or else the shape itself by the {@code crs} member that GeoJSON once had. In the
     * latter programs put the eastern number first, whatever the authority says.
     */
    private static Optional<Frame> frame(BoundaryRequest boundary, String field, Check check) {
        var shape = boundary.shape();
        var own = shape == null
                ? ""
                : shape.path("crs").path("properties").path("name").asText();
        var stated = boundary.crs() == null ? own : boundary.crs();
        if (stated.isEmpty()) {
            return Optional.of(Frames.CRS84);
        }
        var frame = Frames.find(stated);
        if (frame.isEmpty()) {
            var at = boundary.crs() == null ? field + "/shape/crs" : field + "/crs";
            var refusal = Frames.findLegacy(stated).map(LegacyFrame::refusal);
            refusal.ifPresentOrElse(
                    refused -> check.fault(at, refused.code(), refused.sentence(), refused.parameters()),
                    () -> check.fault(at, "frame.unknown", "is no frame that is known here", "frame", stated));
        }
        return frame;
    }

    private Optional<MultiPolygon> read(
            @Nullable JsonNode shape, Frame frame, boolean eastFirst, String field, Check check) {
        if (shape == null || shape.isNull()) {
            check.fault(field, "value.missing", "must be given");
            return Optional.empty();
        }
        var own = new Reading(frame, eastFirst, check);
        var polygons = own.polygons(shape, field);
        if (own.faulty || polygons.isEmpty()) {
            return Optional.empty();
        }
        var read = new MultiPolygon(polygons);
        int before = check.faults().size();
        policy.judge(read, field + "/coordinates", own.pointers, check);
        return check.faults().size() == before ? Optional.of(read) : Optional.empty();
    }

    /** One run over a shape. */
    private final class Reading {

        private final Frame frame;
        private final boolean eastFirst;
        private final Check check;
        private final List<String> pointers = new ArrayList<>();
        private int positionsRead;
        private int faults;
        private boolean faulty;

        Reading(Frame frame, boolean eastFirst, Check check) {
            this.frame = frame;
            this.eastFirst = eastFirst;
            this.check = check;
        }

        List<List<List<GeoPoint>>> polygons(JsonNode shape, String field) {
            var coordinates = shape.path("coordinates");
            var at = field + "/coordinates";
            return switch (shape.path("type").asText()) {
                case "Polygon" -> {
                    pointers.add(at);
                    yield List.of(polygon(coordinates, at));
                }
                case "MultiPolygon" -> {
                    var all = new ArrayList<List<List<GeoPoint>>>();
                    for (int i = 0; i < array(coordinates, at).size(); i++) {
                        pointers.add(at + "/" + i);
                        all.add(polygon(coordinates.get(i), at + "/" + i));
                    }
                    yield all;
                }
                default -> {
                    fault(field + "/type", "shape.type", "must be Polygon or MultiPolygon");
                    yield List.of();
                }
            };
        }

        private List<List<GeoPoint>> polygon(JsonNode rings, String at) {
            var all = new ArrayList<List<GeoPoint>>();
            for (int i = 0; i < array(rings, at).size(); i++) {
                all.add(ring(rings.get(i), at + "/" + i));
            }
            return all;
        }

        private List<GeoPoint> ring(JsonNode ring, String at) {
            var points = new ArrayList<GeoPoint>();
            for (int i = 0; i < array(ring, at).size() && faults < MOST_FAULTS; i++) {
                if (++positionsRead > MOST_POSITIONS) {
                    fault(at, "shape.too-large", "has too many points", "max", MOST_POSITIONS);
                    faults = MOST_FAULTS;
                    break;
                }
                var read = positions.read(ring.get(i), frame, eastFirst, at + "/" + i, check);
                read.ifPresentOrElse(points::add, this::failed);
            }
            if (faulty) {
                return points;
            }
            if (points.size() < 4) {
                fault(
                        at,
                        "ring.too-short",
                        "needs at least four points, the last equal to the first",
                        "points",
                        points.size());
            } else if (!points.getFirst().equals(points.getLast())) {
                fault(
                        at + "/" + (points.size() - 1),
                        "ring.open",
                        "must end where it begins",
                        "first",
                        "%s, %s"
                                .formatted(
                                        points.getFirst().lon(),
                                        points.getFirst().lat()),
                        "last",
                        "%s, %s"
                                .formatted(
                                        points.getLast().lon(), points.getLast().lat()));
            }
            return points;
        }

        private JsonNode array(JsonNode node, String at) {
            if (!node.isArray() || node.isEmpty()) {
                fault(at, "shape.form", "must be an array that is not empty");
            }
            return node;
        }

        private void fault(String at, String code, String message, Object... parameters) {
            check.fault(at, code, message, parameters);
            failed();
        }

        private void failed() {
            faults++;
            faulty = true;
        }
    }
}
