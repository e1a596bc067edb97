package io.minewatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.alert.console.LiveFeed.Happening;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.dispatch.Notices.News;
import io.minewatch.alert.testing.Service;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ContractJson;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class NoticeFeedIT {

    @Inject
    LiveFeed feed;

    @Inject
    Notices notices;

    @Test
    void manyNoticesAtOnceAreOneEvent_andTheNextNoticeIsAnother() {
        var page = feed.listen(null, 1, audience -> true).subscribe().withSubscriber(AssertSubscriber.create(10_000));
        var subject = "house/" + UUID.randomUUID();

        raise(subject, 30);
        await().until(() -> countAbout(subject, page) > 0);
        raise(subject, 1);
        await().until(() -> countAbout(subject, page) > 1);

        assertThat(countAbout(subject, page)).isEqualTo(2);
        QuarkusTransaction.requiringNew().run(() -> notices.end(List.of(subject)));
    }

    private void raise(String subject, int times) {
        var news = IntStream.range(0, times)
                .mapToObj(i -> new News(UUID.randomUUID().toString(), subject, new Coded("notice.kafka-away")))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> notices.raiseAll(news));
    }

    private static long countAbout(String subject, AssertSubscriber<Happening> page) {
        return List.copyOf(page.getItems()).stream()
                .filter(happening -> happening.name().equals("notice"))
                .map(happening -> ContractJson.read(happening.json().getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .filter(notice -> notice.path("subject").asText().equals(subject))
                .count();
    }
}
