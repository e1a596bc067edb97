package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.registry.crs.Distance;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.probe.PasswordPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a probe from a line; what the line does not speak of stays as it is registered. */
final class ProbeColumns {

    /** Metres by which a position may differ from the registered one and still be the same, written in another frame. */
    private static final double SAME_PLACE = 0.02;

    private final Map<String, String> line;
    private final @Nullable Probe before;
    private final List<Remark> remarks;

    ProbeColumns(Map<String, String> line, @Nullable Probe before, List<Remark> remarks) {
        this.line = line;
        this.before = before;
        this.remarks = remarks;
    }

    /** The probe as it is registered, in the form of a request that would change nothing. */
    static ObjectNode registered(Probe probe) {
        var request = ContractJson.mapper().createObjectNode();
        request.put("name", probe.name());
        if (probe.deviceId() != null) {
            request.put("deviceId", probe.deviceId());
        }
        request.put("township", probe.township().value());
        request.set("location", ContractJson.mapper().valueToTree(probe.location()));
        var streams = request.putArray("streams");
        probe.streams().forEach(stream -> streams.add(stream(stream)));
        var presets = request.putArray("presets");
        probe.presets()
                .forEach(preset -> presets.addObject()
                        .put("id", preset.id())
                        .put("name", preset.name())
                        .put("home", preset.home()));
        return request;
    }

    private static ObjectNode stream(StreamProfile stream) {
        ObjectNode node = ContractJson.mapper().valueToTree(stream);
        node.remove("password");
        return node;
    }

    /** The probe as the line would have it. */
    ObjectNode read(String name, String township, GeoPoint location, Setting setting) {
        var request = before == null ? fresh() : registered(before);
        request.put("name", name);
        request.put("township", township);
        Column.DEVICE.of(line).ifPresent(device -> request.put("deviceId", device.strip()));
        if (before == null || !isSame(before.location(), location)) {
            request.set("location", ContractJson.mapper().valueToTree(location));
        }
        readStreams(request.withArray("/streams"));
        judgeStreams(request, setting);
        return request;
    }

    /** Whether two positions are one, as far as writing them in another frame can tell. */
    static boolean isSame(GeoPoint one, GeoPoint other) {
        return Distance.metres(one, other) <= SAME_PLACE;
    }

    private static ObjectNode fresh() {
        var request = ContractJson.mapper().createObjectNode();
        request.putArray("presets")
                .addObject()
                .put("id", "home")
                .put("name", "Home")
                .put("home", true);
        return request;
    }

    private void readStreams(ArrayNode streams) {
        var user = Column.USER.of(line).map(String::strip);
        var main = Column.MAIN_STREAM.of(line);
        var sub = Column.SUB_STREAM.of(line);
        main.ifPresent(address -> write(streams, StreamRole.MAIN, address, user));
        sub.ifPresent(address -> write(streams, StreamRole.SUB, address, user));
        if (main.isEmpty() && sub.isEmpty()) {
            user.ifPresent(named -> streams.forEach(stream -> ((ObjectNode) stream).put("user", named)));
        }
        streams.forEach(stream -> judgePassword((ObjectNode) stream));
    }

    private static void write(ArrayNode streams, StreamRole role, String address, Optional<String> user) {
        var stream = stream(streams, role).orElseGet(() -> streams.addObject().put("role", role.name()));
        stream.put("address", address.strip());
        user.ifPresent(named -> stream.put("user", named));
    }

    /** The stream for a purpose among those of a request. */
    static Optional<ObjectNode> stream(JsonNode streams, StreamRole role) {
        for (var stream : streams) {
            if (stream.path("role").asText().equals(role.name())) {
                return Optional.of((ObjectNode) stream);
            }
        }
        return Optional.empty();
    }

    /** A password goes with its user and host. A file has none: without a new one the camera will ask in vain. */
    private void judgePassword(ObjectNode stream) {
        var role = StreamRole.valueOf(stream.path("role").asText());
        var had = before == null ? null : before.findStream(role).orElse(null);
        if (had == null || had.password() == null) {
            return;
        }
        var user =
                stream.path("user").isMissingNode() ? null : stream.path("user").asText();
        var address = address(stream);
        if (address.isPresent() && !PasswordPolicy.staysWith(had, user, address.get())) {
            stream.put("password", "");
            remarks.add(Remark.of(
                    Weight.DOUBT,
                    "probe.password-lost",
                    "the password of the %s stream goes with its user and host: it must be entered anew"
                            .formatted(role),
                    "stream",
                    role.name()));
        }
    }

    /** The probes' own room says what is wrong with an address that is none. */
    private static Optional<URI> address(ObjectNode stream) {
        try {
            return Optional.of(new URI(stream.path("address").asText()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A new probe is watched if there is something to see; and one that had no stream, once it has one. */
    private void judgeStreams(ObjectNode request, Setting setting) {
        boolean seen = !request.path("streams").isEmpty();
        if (before == null || before.streams().isEmpty() && seen && !before.isWatchedAt(setting.validFrom())) {
            var state = request.putObject("state").put("watched", seen);
            state.putObject("valid").put("from", setting.validFrom().toString());
        }
        if (!seen) {
            remarks.add(Remark.of(
                    Weight.NOTE, "probe.no-stream-yet", "names no stream: it is not watched until it is given one"));
        } else if (before != null && request.has("state")) {
            remarks.add(Remark.of(Weight.NOTE, "probe.watched-now", "has a stream now and is watched from now on"));
        }
    }
}
