package io.minewatch.registry.holder;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.holder.Holder.Blacklisting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All holders, in all their versions. */
@ApplicationScoped
public class Holders {

    private final Changes changes;
    private final Sql sql;

    public Holders(Changes changes, Sql sql) {
        this.changes = changes;
        this.sql = sql;
    }

    /** Adds a holder, or a new version of one. */
    @Transactional
    public Outcome put(HolderId id, HolderRequest request, Actor actor) {
        var check = changes.check(request);
        var name = check.text("/name", request.name());
        var code = HolderNames.creditCode("/creditCode", request.creditCode(), check);
        var blacklisted = blacklisted(request, check);
        check.orThrow();
        return changes.make(
                Subject.holder(id.value()),
                "holder.put",
                request,
                actor,
                (moment, writes) -> writes.add(
                        "insert into registry.holder_version values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                        id.value(),
                        moment.revision(),
                        moment.recordedAt(),
                        name,
                        HolderNames.key(name),
                        code,
                        Sql.json(dated(id, blacklisted, moment))));
    }

    /** The holder as it was known at {@code known}. */
    public Holder get(HolderId id, Moment known) {
        return find(id, known.recordedAt()).orElseThrow(() -> new Unknown(Subject.holder(id.value())));
    }

    /** Holders whose name or code holds {@code text}, in the order of their ids, from the one that follows {@code after}. */
    List<Holder> search(String text, String after, int limit) {
        return sql.list(
                """
                select * from (select distinct on (holder) * from registry.holder_version
                    where holder > ? order by holder, revision desc) latest
                where name_key like '%' || ? || '%' or credit_code = ? order by holder limit ?""", Holders::holder, after, HolderNames.key(text).replaceAll("([\\\\%_])", "\\\\$1"), text, limit);
    }

    /** Those on the blacklist at {@code instant}, in the order of their ids, from the one that follows {@code after}. */
    List<Holder> listBlacklisted(Instant instant, String after, int limit) {
        return sql.list("""
                        select * from (select distinct on (holder) * from registry.holder_version
                            where holder > ? order by holder, revision desc) latest
                        where blacklisted <> '[]' order by holder""", Holders::holder, after).stream()
                .filter(holder -> holder.findBlacklistingAt(instant).isPresent())
                .limit(limit)
                .toList();
    }

    private Optional<Holder> find(HolderId id, Instant knownAt) {
        return sql.find("""
                select * from registry.holder_version
                where holder = ? and recorded_at <= ? order by revision desc limit 1""", Holders::holder, id.value(), knownAt);
    }

    /** What was recorded before keeps the time at which it was. */
    private List<Blacklisting> dated(HolderId id, List<Blacklisting> sent, Moment moment) {
        var before = find(id, moment.recordedAt()).map(Holder::blacklisted).orElse(List.of());
        return sent.stream()
                .map(s -> before.stream()
                        .filter(b -> b.valid().equals(s.valid()) && b.reason().equals(s.reason()))
                        .findFirst()
                        .orElse(new Blacklisting(s.valid(), s.reason(), moment.recordedAt())))
                .toList();
    }

    private static List<Blacklisting> blacklisted(HolderRequest request, Check check) {
        var sent = requireNonNullElse(request.blacklisted(), List.<HolderRequest.BlacklistingRequest>of());
        var read = new ArrayList<Blacklisting>();
        for (int i = 0; i < sent.size(); i++) {
            var at = "/blacklisted/" + i;
            read.add(new Blacklisting(
                    check.validity(at + "/valid", sent.get(i).valid()),
                    check.text(at + "/reason", sent.get(i).reason()),
                    Instant.EPOCH));
        }
        return read;
    }

    static Holder holder(Row row) {
        return new Holder(
                new HolderId(row.text("holder")),
                row.number("revision"),
                row.text("name"),
                row.textOrNull("credit_code"),
                row.json("blacklisted", new TypeReference<>() {}),
                row.instant("recorded_at"));
    }
}
