package io.minewatch.registry.attachment;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** All files that were ever attached to something. */
@ApplicationScoped
public class Attachments {

    /** A photo of a phone has 3 to 8 MB, a scanned report of some pages no more. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final Sql sql;
    private final InstantSource clock;

    public Attachments(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a file. One that is kept already stays as it is, with the name under which it came first. */
    @Transactional
    public Attachment file(String name, byte[] content, Actor actor) {
        if (content.length > MOST_BYTES) {
            throw new InvalidChange("", "attachment.too-large", "has more than %d bytes".formatted(MOST_BYTES));
        }
        var kind = MediaKind.of(content)
                .orElseThrow(() -> new InvalidChange("", "attachment.kind", "must be a JPEG, PNG or PDF file"));
        var digest = Sha256.of(content);
        sql.run(
                "insert into registry.attachment values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing",
                digest.hex(),
                clock.instant(),
                name.strip().isEmpty() ? digest.hex() : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                kind.mediaType(),
                content,
                Sql.json(actor));
        return get(digest);
    }

    /** What is known of a file. */
    public Attachment get(Sha256 digest) {
        return sql.find("""
                        select sha256, recorded_at, file_name, media_type, actor, length(content)::bigint as size
                        from registry.attachment where sha256 = ?""", Attachments::attachment, digest.hex())
                .orElseThrow(() -> new Unknown("attachment " + digest));
    }

    /** Whether a file was sent here. */
    public boolean isFiled(String digest) {
        return sql.exists("select 1 from registry.attachment where sha256 = ?", digest);
    }

    /** The file, byte for byte. */
    public byte[] content(Sha256 digest) {
        return sql.find(
                        "select content from registry.attachment where sha256 = ?",
                        row -> row.bytes("content"),
                        digest.hex())
                .orElseThrow(() -> new Unknown("attachment " + digest));
    }

    private static Attachment attachment(Row row) {
        return new Attachment(
                new Sha256(row.text("sha256")),
                row.text("file_name"),
                row.text("media_type"),
                row.number("size"),
                row.instant("recorded_at"),
                row.json("actor", Actor.class));
    }
}
