package io.minewatch.local.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.local.registry.RegistryApi;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters a camera as a probe, or changes the probe of that name. */
public final class ProbeEntry {

    private final URI registry;
    private final URI keycloak;
    private final String adcode;

    public ProbeEntry(URI registry, URI keycloak, String adcode) {
        this.registry = registry;
        this.keycloak = keycloak;
        this.adcode = adcode;
    }

    /**
     * Enters it.
     *
     * @param user an administrator of the probes
     * @param password the administrator's
     * @param streamPassword the camera's, if it asks for one
     */
    public ProbeId enter(Camera camera, String user, String password, @Nullable String streamPassword, Instant now) {
        var api = new Registry(RegistryApi.logIn(registry, keycloak, user, password));
        var id = camera.id(adcode);
        var township = Townships.at(camera.location(), api.listTownships(), now);
        api.put(id, entry(camera, township, api.revisionOf(id), streamPassword, now));
        return id;
    }

    private static Map<String, Object> entry(
            Camera camera, AreaId township, long revision, @Nullable String streamPassword, Instant now) {
        var valid = Map.of("from", now);
        var stream = new HashMap<String, Object>(Map.of("role", "MAIN", "address", camera.address()));
        var user = camera.user();
        if (user != null) {
            stream.put("user", user);
        }
        if (streamPassword != null) {
            stream.put("password", streamPassword);
        }
        ObjectNode method = ContractJson.mapper().valueToTree(camera.pose());
        method.put("kind", "pose");
        return Map.of(
                "id", UUID.randomUUID(),
                "doneAt", now,
                "expectedRevision", revision,
                "name", camera.name(),
                "township", township,
                "location", camera.location(),
                "streams", List.of(stream),
                "presets", List.of(Map.of("id", "home", "name", "home", "home", true)),
                "state", Map.of("watched", true, "valid", valid),
                "calibrations", List.of(Map.of("preset", "home", "valid", valid, "method", method)));
    }
}
