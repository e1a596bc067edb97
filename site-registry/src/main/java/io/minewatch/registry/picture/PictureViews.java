package io.minewatch.registry.picture;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.registry.change.Sql;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Who looked at which picture. */
@ApplicationScoped
public class PictureViews {

    private final Sql sql;
    private final InstantSource clock;

    public PictureViews(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One look at one picture. */
    public record View(Instant recordedAt, Instant capturedAt, Sha256 sha256, Actor actor) {}

    /** Notes a look, before the picture is given out. */
    @Transactional
    public void add(FrameFacts facts, Actor actor) {
        sql.run(
                "insert into registry.picture_view values (?, ?, ?, ?, ?, ?::jsonb)",
                UUID.randomUUID(),
                facts.probe().value(),
                clock.instant(),
                facts.capturedAt(),
                facts.sha256().hex(),
                Sql.json(actor));
        Log.infof(
                "picture viewed: camera=%s captured=%s actor=%s unit=%s",
                facts.probe(), facts.capturedAt(), actor.subject(), actor.unit());
    }

    /** The newest looks at a probe's pictures. */
    List<View> list(String probe, int limit) {
        return sql.list(
                "select * from registry.picture_view where probe = ? order by recorded_at desc limit ?",
                row -> new View(
                        row.instant("recorded_at"),
                        row.instant("captured_at"),
                        new Sha256(row.text("sha256")),
                        row.json("actor", Actor.class)),
                probe,
                limit);
    }
}
