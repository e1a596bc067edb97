package io.minewatch.simulator.scene;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** Metres from the foot of the camera. In JSON an array of both. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"east", "north"})
public record Offset(double east, double north) {

    /** Metres between two points. */
    public double metersTo(Offset other) {
        return Math.hypot(east - other.east, north - other.north);
    }
}
