package io.minewatch.registry.outbox;

import io.minewatch.contract.ContractJson;
import io.minewatch.registry.area.AreaRequest;
import io.minewatch.registry.testing.Requests;
import java.time.Duration;

/** What the outbox's tests need: requests without HTTP, and a loop that publishes. */
final class Zones {

    private Zones() {}

    static AreaRequest request(long revision) {
        return ContractJson.mapper().convertValue(Requests.area(revision), AreaRequest.class);
    }

    static OutboxConfig publishing(OutboxConfig settings) {
        return new OutboxConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Duration interval() {
                return settings.interval();
            }

            @Override
            public Duration pauseAfterFailure() {
                return settings.pauseAfterFailure();
            }

            @Override
            public Duration deliveryTimeout() {
                return settings.deliveryTimeout();
            }

            @Override
            public int batch() {
                return settings.batch();
            }
        };
    }
}
