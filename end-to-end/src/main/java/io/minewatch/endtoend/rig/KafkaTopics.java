package io.minewatch.endtoend.rig;

import io.minewatch.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** What a rig's topics have that a county's have not. */
final class KafkaTopics {

    private KafkaTopics() {}

    /** Messages say when the broker had them, no longer when the service sent them. */
    static void stampFramesWhenAppended(String servers) {
        var frames = new ConfigResource(ConfigResource.Type.TOPIC, Topics.FRAMES);
        var stamp = new ConfigEntry("message.timestamp.type", "LogAppendTime");
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.incrementalAlterConfigs(Map.of(frames, List.of(new AlterConfigOp(stamp, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic %s cannot be set up".formatted(Topics.FRAMES), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
