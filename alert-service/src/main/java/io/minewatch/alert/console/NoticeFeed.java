package io.minewatch.alert.console;

import io.minewatch.alert.console.LiveFeed.Audience;
import io.minewatch.alert.console.NoticeResource.NoticeView;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dispatch.Notice;
import io.minewatch.alert.dispatch.Notices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells pages of what the house has newly noticed. */
@ApplicationScoped
class NoticeFeed {

    private final Notices notices;
    private final LiveFeed feed;
    private volatile Set<String> told = Set.of();

    NoticeFeed(Notices notices, LiveFeed feed) {
        this.notices = notices;
        this.feed = feed;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Patiently.run("notice feed", this::tellNew);
    }

    private void tellNew() {
        var lasting = notices.listLasting();
        // Pages read all that last when they hear of one: to tell each of many to each page would keep alerts waiting.
        lasting.stream()
                .filter(notice -> !told.contains(notice.id()))
                .findFirst()
                .ifPresent(newest -> feed.tell("notice", NoticeView.of(newest), Audience.CONTROL_ROOM));
        told = lasting.stream().map(Notice::id).collect(Collectors.toUnmodifiableSet());
    }
}
