package io.minewatch.registry.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Frames;
import io.minewatch.registry.crs.Misfit;
import io.minewatch.registry.crs.Whereabouts;
import io.minewatch.registry.crs.Whereabouts.Placing;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one position, and guesses what happened if it cannot be in the county. */
@Singleton
public class PositionCheck {

    private final Whereabouts whereabouts;

    public PositionCheck(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** Reads {@code [lon, lat]}; a height behind it is passed over. */
    public Optional<GeoPoint> read(@Nullable JsonNode position, String field, Check check) {
        return read(position, Frames.CRS84, true, field, check);
    }

    /** Reads two numbers in a frame, the eastern one first or in the order of the frame's axes. */
    Optional<GeoPoint> read(@Nullable JsonNode position, Frame frame, boolean eastFirst, String field, Check check) {
        if (position == null || position.isNull()) {
            check.fault(field, "value.missing", "must be given");
            return Optional.empty();
        }
        if (!position.isArray()
                || position.size() < 2
                || position.size() > 3
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            check.fault(field, "position.form", "must be two numbers in an array, such as [longitude, latitude]");
            return Optional.empty();
        }
        double first = position.get(0).doubleValue();
        double second = position.get(1).doubleValue();
        return switch (whereabouts.place(frame, eastFirst ? first : second, eastFirst ? second : first)) {
            case Placing.At(var point) -> Optional.of(point);
            case Placing.Off(Misfit(var code, var parameters, var message)) -> {
                check.fault(field, code, message, parameters);
                yield Optional.empty();
            }
        };
    }
}
