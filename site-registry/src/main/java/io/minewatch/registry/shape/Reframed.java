package io.minewatch.registry.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Frames;
import org.jspecify.annotations.Nullable;

/** Gives an answer's shapes in the frame that the caller asked for, in the order of the frame's axes. */
public final class Reframed {

    private Reframed() {}

    /** The answer as it is without a frame, else as JSON with the coordinates of every {@code shape} in it. */
    public static Object of(Object answer, @Nullable String crs) {
        if (crs == null) {
            return answer;
        }
        var frame = Frames.find(crs)
                .orElseThrow(() -> new InvalidChange("", "frame.unknown", crs + " is no frame that is known here"));
        JsonNode json = ContractJson.mapper().valueToTree(answer);
        json.findParents("shape").forEach(parent -> {
            if (parent.path("shape").path("coordinates") instanceof ArrayNode coordinates) {
                ((ObjectNode) parent).put("crs", frame.code());
                ((ObjectNode) parent.path("shape")).set("coordinates", turned(coordinates, frame));
            }
        });
        return json;
    }

    private static ArrayNode turned(ArrayNode coordinates, Frame frame) {
        var turned = JsonNodeFactory.instance.arrayNode(coordinates.size());
        if (coordinates.path(0).isNumber()) {
            var point = new GeoPoint(
                    coordinates.get(0).doubleValue(), coordinates.get(1).doubleValue());
            for (double number : frame.ofDegrees(point)) {
                turned.add(number);
            }
            return turned;
        }
        coordinates.forEach(part -> turned.add(turned((ArrayNode) part, frame)));
        return turned;
    }
}
