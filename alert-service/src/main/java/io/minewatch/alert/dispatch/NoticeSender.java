package io.minewatch.alert.dispatch;

import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dispatch.Notice.State;
import io.minewatch.alert.dispatch.Notifier.Message;
import io.minewatch.alert.dispatch.Notifier.NotifyingFailedException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Works off the queue of notices, with longer and longer waits after failures; what failed for good stays in sight. */
@ApplicationScoped
class NoticeSender {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Notices notices;
    private final Notifier notifier;
    private final NotifyConfig config;
    private final InstantSource clock;

    NoticeSender(Notices notices, Notifier notifier, NotifyConfig config, InstantSource clock) {
        this.notices = notices;
        this.notifier = notifier;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        if (notifier.isConfigured()) {
            Patiently.run("notice sender", () -> notices.listDue(20).forEach(this::send));
        }
    }

    private void send(Notice notice) {
        try {
            notifier.tell(new Message(notice.id(), notice.subject(), notice.what(), notice.raisedAt()));
            notices.note(notice, State.SENT, null, null);
        } catch (NotifyingFailedException e) {
            var detail = String.valueOf(e.getMessage());
            if (notice.attempts() + 1 >= config.attempts()) {
                Log.warnf("notice given up: notice=%s reason=%s", notice.id(), detail);
                notices.note(notice, State.FAILED, detail, null);
            } else {
                notices.note(notice, State.WAITING, detail, clock.instant().plus(waitAfter(notice.attempts())));
            }
        }
    }

    private Duration waitAfter(int failures) {
        var wait = config.firstWait().multipliedBy(1L << Math.min(failures, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
