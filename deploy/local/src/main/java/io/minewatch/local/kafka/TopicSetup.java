package io.minewatch.local.kafka;

import io.minewatch.contract.Topics;
import io.minewatch.contract.Topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;

/** Creates the contract's topics: services never do, so that a misspelt name is an error and not a topic. */
public final class TopicSetup {

    private TopicSetup() {}

    /** Creates the topics that are missing. */
    public static void createMissing(String bootstrapServers) {
        try (var admin = KafkaBroker.admin(bootstrapServers)) {
            var present = presentIn(admin);
            create(
                    admin,
                    Topics.ALL.stream().filter(t -> !present.contains(t.name())).toList());
        }
    }

    /** Empties every topic by making it anew; offsets that groups had committed go with it. */
    public static void recreateAll(String bootstrapServers) {
        try (var admin = KafkaBroker.admin(bootstrapServers)) {
            var present = presentIn(admin);
            get(admin.deleteTopics(Topics.ALL.stream()
                            .map(Topic::name)
                            .filter(present::contains)
                            .toList())
                    .all());
            create(admin, Topics.ALL);
        }
    }

    private static Set<String> presentIn(Admin admin) {
        return get(admin.listTopics().names());
    }

    private static void create(Admin admin, List<Topic> topics) {
        var created =
                admin.createTopics(topics.stream().map(TopicSetup::newTopic).collect(Collectors.toList()));
        get(created.all());
        var expected = topics.stream().collect(Collectors.toMap(Topic::name, t -> get(created.topicId(t.name()))));
        awaitSeenByBroker(admin, expected);
    }

    /** The controller answers before the broker knows: for a moment it would still serve a deleted topic's messages. */
    private static void awaitSeenByBroker(Admin admin, Map<String, Uuid> expected) {
        while (!seen(admin, expected.keySet()).equals(expected)) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, Uuid> seen(Admin admin, Set<String> topics) {
        return get(admin.listTopics().listings()).stream()
                .filter(t -> topics.contains(t.name()))
                .collect(Collectors.toMap(TopicListing::name, TopicListing::topicId));
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
                .configs(topic.keeping().asKafkaConfig());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be set up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting up topics", e);
        }
    }
}
