package io.minewatch.alert.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.testing.County;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.contract.site.Site;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorldMessagesTest {

    private final World world = new World();
    private final WorldMessages messages = new WorldMessages();

    @Test
    void keepsTheHighestRevision() {
        apply(Topics.SITES, County.BANNED.value(), revision(3));
        apply(Topics.SITES, County.BANNED.value(), revision(2));

        assertThat(world.current().findSite(County.BANNED)).map(Site::revision).hasValue(3L);
    }

    @Test
    void forgetsWhatNeverWas() {
        apply(Topics.SITES, County.BANNED.value(), revision(1));
        apply(Topics.SITES, County.BANNED.value(), null);
        apply(Topics.PROBES, County.PROBE.value(), null);

        assertThat(world.current().findSite(County.BANNED)).isEmpty();
    }

    @Test
    void leavesASnapshotAsItWas() {
        apply(Topics.SITES, County.BANNED.value(), revision(1));
        var before = world.current();

        apply(Topics.SITES, County.BANNED.value(), null);

        assertThat(before.findSite(County.BANNED)).isPresent();
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> apply(Topics.SITES, "x", "{\"id\":".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apply(Topics.SITES, "no id", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private void apply(String topic, String key, byte @Nullable [] value) {
        messages.apply(new ConsumerRecord<>(topic, 0, 0, key.getBytes(StandardCharsets.UTF_8), value), world);
        world.publish();
    }

    private static byte[] revision(long revision) {
        var site = County.banned();
        return ContractJson.write(new Site(
                site.id(),
                revision,
                site.name(),
                site.names(),
                site.township(),
                site.boundaries(),
                site.states(),
                site.permits(),
                site.closures(),
                site.recordedAt()));
    }
}
