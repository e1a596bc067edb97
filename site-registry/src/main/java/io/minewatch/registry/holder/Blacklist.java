package io.minewatch.registry.holder;

import io.minewatch.contract.Coded;
import io.minewatch.registry.change.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may be granted nothing. */
@ApplicationScoped
public class Blacklist {

    private final Sql sql;

    public Blacklist(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whether a holder is on the blacklist at {@code instant}, and why, as far as was known at {@code knownAt}.
     *
     * <p>It is found by any name that it ever had: a firm does not leave the list by taking a new name.
     *
     * @param knownAt {@code null} for all that is known
     * @param code its credit code, if it is known
     */
    public Optional<Coded> find(String name, @Nullable String code, Instant instant, @Nullable Instant knownAt) {
        return listHolders(name, code, knownAt).stream()
                .flatMap(holder -> holder.findBlacklistingAt(instant).map(b -> sentence(holder, b)).stream())
                .findFirst();
    }

    private List<Holder> listHolders(String name, @Nullable String code, @Nullable Instant knownAt) {
        return sql.list("""
                select distinct on (holder) * from registry.holder_version
                where recorded_at <= coalesce(?, 'infinity'::timestamptz) and holder in (
                    select holder from registry.holder_version
                    where recorded_at <= coalesce(?, 'infinity'::timestamptz) and (name_key = ? or credit_code = ?))
                order by holder, revision desc""", Holders::holder, knownAt, knownAt, HolderNames.key(name), code);
    }

    private static Coded sentence(Holder holder, Holder.Blacklisting blacklisting) {
        var coded = new Coded("holder.blacklisted")
                .with("holder", holder.id())
                .with("name", holder.name())
                .with("from", blacklisting.valid().from())
                .with("reason", blacklisting.reason());
        var until = blacklisting.valid().until();
        return until == null ? coded : coded.with("until", until);
    }
}
