package io.minewatch.alert.silence;

import io.minewatch.alert.dispatch.Notices.News;
import io.minewatch.alert.silence.EscalationPolicy.Step;
import io.minewatch.contract.Coded;
import java.time.Duration;
import java.time.Instant;

/** A level's time is over, and the next is told. */
record Ring(Waiting waiting, Step step, Instant at) {

    /** What is told. */
    Coded what() {
        return new Coded(waiting.kind().code())
                .with("since", waiting.since())
                .with("seconds", Duration.between(waiting.since(), at).toSeconds())
                .with("silent", step.skipped().getLast())
                .with("told", step.told());
    }

    /** The notice, once for each who is told of each wait. */
    News news() {
        var name = waiting.kind().code() + "/" + waiting.subject() + "/" + waiting.since() + "/" + step.told();
        return new News(name, waiting.subject(), what());
    }
}
