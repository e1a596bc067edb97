package io.minewatch.registry.key;

import static java.util.Objects.requireNonNull;

import io.minewatch.contract.Actor;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reading keys. */
@ApplicationScoped
public class Keys {

    private static final String ALL = """
            select k.id, k.name, k.recorded_at, k.made_by, k.until, r.recorded_at as revoked_at, r.revoked_by, r.reason,
                   u.last_seen_at, u.last_seen_from
            from registry.reading_key k
            left join registry.reading_key_revocation r on r.key = k.id
            left join registry.reading_key_use u on u.key = k.id
            """;

    private final Sql sql;
    private final InstantSource clock;

    public Keys(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes a key and shows it, this once. Asked again with the same id, it shows everything but the key. */
    @Transactional
    public KeyView make(KeyRequest request, Actor actor) {
        var now = clock.instant();
        var check = new Check(now);
        check.present("/id", request.id());
        check.past("/doneAt", request.doneAt());
        var name = check.text("/name", request.name());
        if (!Credentials.NAME.matcher(name).matches()) {
            check.fault("/name", "key.name", "must have letters, digits, points, hyphens and underscores, at most 60");
        }
        if (request.until() != null && !request.until().isAfter(now)) {
            check.fault("/until", "time.past", "must lie in the future", "time", request.until());
        }
        check.orThrow();
        var id = requireNonNull(request.id());
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked", Row::toString, "key " + name);
        var earlier = find(id);
        if (earlier.isPresent()) {
            return requireSame(earlier.get(), name);
        }
        if (list().stream().anyMatch(key -> key.name().equals(name) && key.holdsAt(now))) {
            throw new InvalidChange("/name", "key.name-taken", "a key of that name is in use; revoke it first");
        }
        var secret = Secret.make();
        sql.run(
                "insert into registry.reading_key values (?, ?, ?, ?, ?, ?::jsonb, ?)",
                id,
                name,
                secret.digest(),
                now,
                request.doneAt(),
                Sql.json(actor),
                request.until());
        return find(id).orElseThrow().with(secret.value());
    }

    /** Lets nobody in by a key any more, if there is such a key. Revoking twice is harmless. */
    @Transactional
    public Optional<KeyView> revoke(UUID key, RevocationRequest request, Actor actor) {
        var now = clock.instant();
        var check = new Check(now);
        check.present("/id", request.id());
        check.past("/doneAt", request.doneAt());
        check.optionalText("/reason", request.reason());
        check.orThrow();
        if (find(key).isEmpty()) {
            return Optional.empty();
        }
        sql.run(
                "insert into registry.reading_key_revocation values (?, ?, ?, ?, ?::jsonb, ?) on conflict (key) do nothing",
                key,
                request.id(),
                now,
                request.doneAt(),
                Sql.json(actor),
                request.reason());
        return find(key);
    }

    /** Every key there ever was, the newest first. */
    public List<KeyView> list() {
        return sql.list(ALL + "order by k.recorded_at desc", Keys::view);
    }

    /**
     * Whose key it is, if it lets anybody in; and notes its use.
     *
     * @param name that the key must have, or {@code null} if the key came without one
     */
    @Transactional
    public Optional<KeyView> recognise(@Nullable String name, Secret secret, String address) {
        var now = clock.instant();
        var found = sql.find(ALL + "where k.sha256 = ?", Keys::view, secret.digest())
                .filter(key -> key.holdsAt(now) && (name == null || name.equals(key.name())));
        // To the minute: a map that is dragged about asks many times a second.
        found.ifPresent(key -> sql.run("""
                insert into registry.reading_key_use as u values (?, ?, ?)
                on conflict (key) do update set last_seen_at = excluded.last_seen_at, last_seen_from = excluded.last_seen_from
                where u.last_seen_at < excluded.last_seen_at - interval '1 minute'""", key.id(), now, address));
        return found;
    }

    private Optional<KeyView> find(UUID id) {
        return sql.find(ALL + "where k.id = ?", Keys::view, id);
    }

    private static KeyView requireSame(KeyView earlier, String name) {
        if (!earlier.name().equals(name)) {
            throw new InvalidChange("/id", "change.id-reused", "the id is used by another key");
        }
        return earlier;
    }

    private static KeyView view(Row row) {
        return new KeyView(
                UUID.fromString(row.text("id")),
                row.text("name"),
                null,
                row.instant("recorded_at"),
                row.json("made_by", Actor.class),
                row.instantOrNull("until"),
                row.instantOrNull("revoked_at"),
                row.textOrNull("revoked_by") == null ? null : row.json("revoked_by", Actor.class),
                row.textOrNull("reason"),
                row.instantOrNull("last_seen_at"),
                row.textOrNull("last_seen_from"));
    }
}
