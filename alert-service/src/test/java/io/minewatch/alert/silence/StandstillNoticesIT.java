package io.minewatch.alert.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.testing.Service;
import io.minewatch.contract.Coded;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class StandstillNoticesIT {

    @Inject
    StandstillNotices standstills;

    @Inject
    ToldOfSilence told;

    @Test
    void aStandstillIsToldOnceByWhoeverSeesIt_andEndsWhenItWorksAgain() {
        var name = "reader-" + UUID.randomUUID();
        var what = new Coded("notice.reader-stands-still").with("name", name);
        var standstill = new Standstill(name, what, Instant.now());

        standstills.tell(List.of(standstill), List.of());
        standstills.tell(List.of(standstill), List.of("another"));
        assertThat(told.about("house/" + name))
                .singleElement()
                .satisfies(n -> assertThat(n.endedAt()).isNull());

        standstills.tell(List.of(), List.of(name));
        assertThat(told.about("house/" + name))
                .singleElement()
                .satisfies(n -> assertThat(n.endedAt()).isNotNull());
        standstills.tell(List.of(standstill), List.of());
        standstills.tell(List.of(), List.of(name));
        assertThat(told.about("house/" + name)).hasSize(2);
    }
}
