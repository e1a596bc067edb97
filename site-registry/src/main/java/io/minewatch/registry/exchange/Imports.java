package io.minewatch.registry.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.exchange.ImportView.Counts;
import io.minewatch.registry.exchange.ImportView.Progress;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.intake.Options;
import io.minewatch.registry.exchange.intake.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All files that ever came, as they were filed, and how far each has come. */
@ApplicationScoped
public class Imports {

    private static final String VIEW = """
            select f.import, f.target, f.file_name, f.options, f.sha256, length(f.content)::bigint as size,
                   f.recorded_at, f.actor, p.*, s.recorded_at as stored_at, s.actor as stored_by, s.rows_stored
            from registry.import_file f
            join registry.import_progress p on p.import = f.import
            left join registry.import_storing s on s.import = f.import
            """;

    private final Sql sql;
    private final InstantSource clock;

    public Imports(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A file that came: its import, and whether it was here before. */
    public record Filed(UUID id, boolean before) {}

    /** A file to work on. */
    record Source(UUID id, Target target, String fileName, Options options, byte[] content, Instant filedAt) {}

    /**
     * Keeps a file. The same content with the same options is the same import: it is not filed again, but judged again
     * unless it is stored, since what it is judged against may have changed.
     */
    @Transactional
    public Filed file(Target target, String fileName, Options options, byte[] content, Actor actor) {
        var digest = Sha256.of(content);
        var key = target.word() + ' ' + digest.hex() + ' ' + Sql.json(options);
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        int filed = sql.run(
                """
                insert into registry.import_file values (?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)
                on conflict (import) do nothing""",
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                target.word(),
                fileName,
                Sql.json(options),
                digest.hex(),
                content,
                Sql.json(actor));
        if (filed == 1) {
            sql.run("insert into registry.import_progress (import, state, phase) values (?, 'READING', 'waiting')", id);
        } else {
            sql.run("""
                    update registry.import_progress set state = 'READING', phase = 'waiting', notices = '[]', attempts = 0
                    where import = ? and state in ('READY', 'REFUSED', 'FAILED')""", id);
        }
        return new Filed(id, filed == 0);
    }

    /** The import, or nothing. */
    public Optional<ImportView> find(UUID id) {
        return sql.find(VIEW + "where f.import = ?", this::view, id);
    }

    /** The import. */
    public ImportView get(UUID id) {
        return find(id).orElseThrow(() -> new Unknown("import " + id));
    }

    /** The imports, the newest first, from the one that came before {@code after}. */
    public List<ImportView> list(@Nullable UUID after, int limit) {
        return sql.list(VIEW + """
                        where ?::uuid is null or (f.recorded_at, f.import) <
                            (select recorded_at, import from registry.import_file where import = ?::uuid)
                        order by f.recorded_at desc, f.import desc limit ?""", this::view, after, after, limit);
    }

    /** The file as it came. */
    public byte[] content(UUID id) {
        return source(id).content();
    }

    Source source(UUID id) {
        return sql.find(
                        "select * from registry.import_file where import = ?",
                        row -> new Source(
                                id,
                                Target.find(row.text("target")).orElseThrow(),
                                row.text("file_name"),
                                row.json("options", Options.class),
                                row.bytes("content"),
                                row.instant("recorded_at")),
                        id)
                .orElseThrow(() -> new Unknown("import " + id));
    }

    private ImportView view(Row row) {
        var id = UUID.fromString(row.text("import"));
        var stored = row.textOrNull("stored_by") != null;
        return new ImportView(
                id,
                Target.find(row.text("target")).orElseThrow(),
                row.text("file_name"),
                row.json("options", Options.class),
                row.text("sha256"),
                row.number("size"),
                row.textOrNull("format"),
                row.textOrNull("encoding"),
                row.textOrNull("stated_frame"),
                row.textOrNull("frame"),
                State.valueOf(row.text("state")),
                new Progress(row.text("phase"), row.number("done"), row.number("total")),
                counts(id),
                Stream.concat(remarks(row, "notices").stream(), remarks(row, "remarks").stream())
                        .toList(),
                row.instant("recorded_at"),
                row.json("actor", Actor.class),
                stored ? row.instant("stored_at") : null,
                stored ? row.json("stored_by", Actor.class) : null,
                stored ? row.number("rows_stored") : null);
    }

    private Counts counts(UUID id) {
        return sql.find(
                        """
                        select count(*) filter (where verdict = 'FINE') as fine,
                               count(*) filter (where verdict = 'REPAIRED') as repaired,
                               count(*) filter (where verdict = 'UNDECIDED') as undecided,
                               count(*) filter (where verdict = 'REFUSED') as refused,
                               count(*) filter (where verdict = 'UNDECIDED' and exists (
                                   select 1 from registry.import_decision d
                                   where d.import = r.import and d.row = r.row and d.fingerprint = r.fingerprint)) as decided
                        from registry.import_row r where import = ?""",
                        row -> new Counts(
                                row.number("fine"),
                                row.number("repaired"),
                                row.number("undecided"),
                                row.number("refused"),
                                row.number("decided")),
                        id)
                .orElseThrow();
    }

    private static List<Remark> remarks(Row row, String column) {
        return row.json(column, new TypeReference<List<Remark>>() {});
    }
}
