package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.dispatch.Notice;
import io.minewatch.alert.dispatch.Notices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was told of a silence, and how a test makes time pass. */
@ApplicationScoped
class ToldOfSilence {

    private final Notices notices;
    private final Database database;

    ToldOfSilence(Notices notices, Database database) {
        this.notices = notices;
        this.database = database;
    }

    /** As if the time of whoever is to act were over. */
    void makeDue(Object subject) {
        QuarkusTransaction.joiningExisting()
                .run(() -> database.change(
                        "UPDATE escalation_timer SET due_at = now() WHERE subject = ? AND due_at IS NOT NULL",
                        subject));
    }

    /** Which levels were told. */
    List<String> levels(Object subject, String code) {
        return about(subject).stream()
                .filter(n -> n.what().code().equals(code))
                .map(n -> n.what().parameters().get("told"))
                .toList();
    }

    List<Notice> about(Object subject) {
        return notices.list(null, 1000).stream()
                .filter(n -> n.subject().equals(subject.toString()))
                .toList();
    }
}
