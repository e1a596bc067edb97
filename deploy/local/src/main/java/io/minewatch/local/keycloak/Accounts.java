package io.minewatch.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.local.keycloak.Account.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The accounts of a Keycloak that runs. None is ever deleted: the ledger names people by them. */
public final class Accounts {

    private static final String USERS = "/%s/users".formatted(Realm.NAME);
    private static final String ROLES = "/%s/roles/".formatted(Realm.NAME);

    /** More than a county has people; Keycloak would stop at a hundred. */
    private static final String ALL = "?max=100000";

    private final AdminApi api;

    private Accounts(AdminApi api) {
        this.api = api;
    }

    /** The accounts of the Keycloak on that port. */
    public static Accounts on(int port, String bootstrapPassword) {
        return new Accounts(AdminApi.logIn(port, bootstrapPassword));
    }

    /** Everybody, by name. */
    public List<Account> list() {
        var roles = rolesByName();
        return stream(api.get(USERS + ALL + "&briefRepresentation=false"))
                .map(user -> account(user, roles.getOrDefault(name(user), List.of())))
                .toList();
    }

    /**
     * Adds somebody who must choose a password of their own at the first log-in.
     *
     * @throws IllegalStateException when the name is taken
     */
    public void add(Account account, String firstPassword) {
        if (findUser(account.name()).isPresent()) {
            throw new IllegalStateException("there is an account %s already".formatted(account.name()));
        }
        var roles = account.roles().stream().map(role -> api.get(ROLES + role)).toList();
        var user = new HashMap<String, @Nullable Object>();
        user.put("username", account.name());
        user.put("enabled", account.state() != State.DISABLED);
        user.put("firstName", account.firstName());
        user.put("lastName", account.lastName());
        user.put("attributes", attributes(account));
        user.put("credentials", List.of(temporary(firstPassword)));
        api.post(USERS, user);
        api.post(path(getUser(account.name())) + "/role-mappings/realm", roles);
    }

    /** Replaces somebody's password by one that must be changed at the next log-in, and ends their sessions. */
    public void setPassword(String name, String password) {
        var user = getUser(name);
        api.put(path(user) + "/reset-password", temporary(password));
        endSessions(user);
    }

    /** Lets nobody in by that name any more, and ends its sessions. */
    public void disable(String name) {
        var user = getUser(name);
        api.put(path(user), user.put("enabled", false));
        endSessions(user);
    }

    /** Lets somebody in again. */
    public void enable(String name) {
        var user = getUser(name);
        api.put(path(user), user.put("enabled", true));
    }

    private void endSessions(JsonNode user) {
        api.post(path(user) + "/logout", Map.of());
    }

    private ObjectNode getUser(String name) {
        return findUser(name).orElseThrow(() -> new IllegalStateException("there is no account " + name));
    }

    private Optional<ObjectNode> findUser(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return stream(api.get(USERS + "?exact=true&username=" + AdminApi.encode(plain)))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private Map<String, List<String>> rolesByName() {
        var byName = new HashMap<String, List<String>>();
        for (var role : Realm.roles()) {
            stream(api.get(ROLES + role + "/users" + ALL))
                    .forEach(user -> byName.computeIfAbsent(name(user), n -> new ArrayList<>())
                            .add(role));
        }
        return byName;
    }

    private static Account account(JsonNode user, List<String> roles) {
        return new Account(
                name(user),
                text(user.path("firstName")),
                text(user.path("lastName")),
                roles,
                text(user.path("attributes").path("township").path(0)),
                text(user.path("attributes").path("unit").path(0)),
                state(user));
    }

    private static State state(JsonNode user) {
        if (!user.path("enabled").asBoolean()) {
            return State.DISABLED;
        }
        var mustChange =
                stream(user.path("requiredActions")).anyMatch(a -> a.asText().equals("UPDATE_PASSWORD"));
        return mustChange ? State.TEMPORARY_PASSWORD : State.ENABLED;
    }

    private static Map<String, List<String>> attributes(Account account) {
        var attributes = new HashMap<String, List<String>>();
        if (account.township() != null) {
            attributes.put("township", List.of(account.township()));
        }
        if (account.unit() != null) {
            attributes.put("unit", List.of(account.unit()));
        }
        return attributes;
    }

    private static Map<String, Object> temporary(String password) {
        return Map.of("type", "password", "value", password, "temporary", true);
    }

    private static String path(JsonNode user) {
        return USERS + "/" + user.path("id").asText();
    }

    private static String name(JsonNode user) {
        return user.path("username").asText();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
