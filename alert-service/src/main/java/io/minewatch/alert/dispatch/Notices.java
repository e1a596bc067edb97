package io.minewatch.alert.dispatch;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.dispatch.Notice.State;
import io.minewatch.contract.Coded;
import io.minewatch.contract.NameIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All notices, which is also the queue of those that somebody outside is still to be told of. */
@ApplicationScoped
public class Notices {

    private static final String RAISE = """
            INSERT INTO notice (id, subject, what, raised_at, state, attempts, next_attempt)
            VALUES (?, ?, ?::jsonb, ?, ?, 0, ?) ON CONFLICT DO NOTHING""";
    private static final String COLUMNS = "id, subject, what, raised_at, ended_at, state, attempts, detail";

    private final Database database;
    private final Notifier notifier;
    private final CountyConfig county;
    private final InstantSource clock;

    Notices(Database database, Notifier notifier, CountyConfig county, InstantSource clock) {
        this.database = database;
        this.notifier = notifier;
        this.county = county;
        this.clock = clock;
    }

    /** Raises a notice once for each {@code name}; says no when it was raised before. */
    public boolean raise(String name, String subject, Coded what) {
        return database.change(RAISE, parametersOf(new News(name, subject, what))) == 1;
    }

    /** Raises notices in one go, each once. */
    public void raiseAll(Collection<News> news) {
        database.changeAll(RAISE, news.stream().map(this::parametersOf).toList());
    }

    private @Nullable Object[] parametersOf(News news) {
        var state = notifier.isConfigured() ? State.WAITING : State.NOT_CONFIGURED;
        var now = clock.instant();
        return new @Nullable Object[] {
            NameIds.of(county.adcode(), "notice", news.name()),
            news.subject(),
            Database.json(news.what()),
            now,
            state,
            state == State.WAITING ? now : null
        };
    }

    /** Raises a notice unless one about the subject lasts; says no then. */
    public boolean raiseWhile(String subject, Coded what) {
        boolean lasts = database.find(
                        "SELECT id FROM notice WHERE subject = ? AND ended_at IS NULL LIMIT 1", row -> row, subject)
                .isPresent();
        return !lasts && raise(subject + "/" + clock.instant(), subject, what);
    }

    /** Ends the notices about these subjects. */
    public void end(Collection<String> subjects) {
        database.change(
                "UPDATE notice SET ended_at = ? WHERE ended_at IS NULL AND subject = ANY (string_to_array(?, ','))",
                clock.instant(),
                String.join(",", subjects));
    }

    /** Notices, newest first; of one state, or all. */
    public List<Notice> list(@Nullable State state, int limit) {
        return database.list(
                "SELECT " + COLUMNS
                        + " FROM notice WHERE state = coalesce(?, state) ORDER BY raised_at DESC, id LIMIT ?",
                Notices::read,
                state,
                limit);
    }

    /** What was noticed and is not over, newest first; without what stands on the wall as a dispatch or an alert. */
    public List<Notice> listLasting() {
        return database.list(
                "SELECT " + COLUMNS
                        + " FROM notice WHERE ended_at IS NULL AND what ->> 'code' <> 'notice.dispatch-ordered'"
                        + " AND what ->> 'code' NOT LIKE 'camera%'"
                        + " ORDER BY raised_at DESC, id LIMIT 100",
                Notices::read);
    }

    List<Notice> listDue(int limit) {
        return database.list(
                "SELECT " + COLUMNS
                        + " FROM notice WHERE state = 'WAITING' AND next_attempt <= ? ORDER BY next_attempt LIMIT ?",
                Notices::read,
                clock.instant(),
                limit);
    }

    /** Writes down a try and what comes next. */
    void note(Notice notice, State state, @Nullable String detail, @Nullable Instant nextAttempt) {
        int attempt = notice.attempts() + 1;
        database.change(
                "INSERT INTO notice_attempt (notice, attempt, outcome, detail, recorded_at) VALUES (?, ?, ?, ?, ?)",
                notice.id(),
                attempt,
                detail == null ? "TOLD" : "FAILED",
                detail,
                clock.instant());
        database.change(
                "UPDATE notice SET state = ?, attempts = ?, detail = ?, next_attempt = ? WHERE id = ?",
                state,
                attempt,
                detail,
                nextAttempt,
                notice.id());
    }

    private static Notice read(Row row) throws SQLException {
        return new Notice(
                row.text("id"),
                row.text("subject"),
                row.json("what", Coded.class),
                row.instant("raised_at"),
                row.findInstant("ended_at"),
                State.valueOf(row.text("state")),
                row.count("attempts"),
                row.findText("detail"));
    }

    /** What is to be told, once for each {@code name}. */
    public record News(String name, String subject, Coded what) {}
}
