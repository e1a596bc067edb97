package io.minewatch.registry.outbox;

import io.minewatch.contract.Topics;
import io.minewatch.registry.change.Subject;

/** Which topic tells of which kind of subject. */
final class RecordTopics {

    private RecordTopics() {}

    static String of(Subject.Kind kind) {
        return switch (kind) {
            case AREA -> Topics.AREAS;
            case PROBE -> Topics.PROBES;
            case SITE -> Topics.SITES;
            case HOLDER, PATCH -> throw new IllegalArgumentException("no topic tells of a " + kind.word());
        };
    }
}
