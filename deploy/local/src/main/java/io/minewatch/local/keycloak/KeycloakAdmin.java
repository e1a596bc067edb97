package io.minewatch.local.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the realm at the first start, and brings what the run decides up to date at each. */
public final class KeycloakAdmin {

    private static final String GATEWAY = "minewatch-gateway";

    private final KeycloakSettings settings;

    public KeycloakAdmin(KeycloakSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes the realm what the settings say.
     *
     * @throws IllegalStateException when it was made for demo log-ins and this is a real county, or the other way round
     */
    public void prepare() {
        var realm = logIn().find("/" + Realm.NAME);
        if (realm.isEmpty()) {
            logIn().post("", Realm.of(settings));
        } else if (Realm.isOfCounty(realm.get()) != settings.isCounty()) {
            throw new IllegalStateException("Keycloak's database holds the log-ins of %s, and this is %s"
                    .formatted(kind(!settings.isCounty()), kind(settings.isCounty())));
        }
        adjustGateway();
    }

    /** Lets the gateway log people in at today's address. */
    private void adjustGateway() {
        var api = logIn();
        var clients = "/%s/clients".formatted(Realm.NAME);
        var client = (ObjectNode) api.get(clients + "?clientId=" + GATEWAY).get(0);
        client.put("rootUrl", settings.publicUrl());
        client.put("secret", settings.gatewaySecret());
        client.putArray("redirectUris").add(settings.publicUrl() + "/*");
        api.put(clients + "/" + client.get("id").asText(), client);
    }

    private AdminApi logIn() {
        return AdminApi.logIn(settings.port(), settings.bootstrapPassword());
    }

    private static String kind(boolean county) {
        return county ? "a real county" : "the made-up county";
    }
}
