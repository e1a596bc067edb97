package io.minewatch.alert.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.silence.Sight.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlancesTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T02:00:00Z");

    private final Glances glances = new Glances(Duration.ofSeconds(60));

    @Test
    void aReaderThatDoesNotAdvanceWhileSomethingWaitsStandsStill() {
        see(0, reader(5, 100));
        see(30, reader(7, 100));
        assertThat(at(59)).isEmpty();

        see(60, reader(9, 100));
        assertThat(at(60)).singleElement().satisfies(standstill -> {
            assertThat(standstill.what().code()).isEqualTo("notice.reader-stands-still");
            assertThat(standstill.what().parameters()).containsEntry("waiting", "9");
            assertThat(standstill.since()).isEqualTo(BEGIN);
        });
    }

    @Test
    void aReaderThatHasNothingToDo_orIsOnlySlow_doesNot() {
        see(0, reader(0, 100), new Sight(Kind.READER, "slow", true, 1000, 1));
        see(60, reader(0, 100), new Sight(Kind.READER, "slow", true, 1000, 2));
        see(90, reader(0, 100), new Sight(Kind.READER, "slow", true, 1000, 2));

        assertThat(at(119)).isEmpty();
        assertThat(glances.listWorking()).containsExactly("reader");
    }

    @Test
    void anOutboxWhoseOldestChangeStaysIsNotDrained() {
        see(0, new Sight(Kind.OUTBOX, "outbox", true, 3, 17));
        see(61, new Sight(Kind.OUTBOX, "outbox", true, 30, 17));

        assertThat(at(61)).extracting(s -> s.what().code()).containsExactly("notice.outbox-stands-still");
        see(66, new Sight(Kind.OUTBOX, "outbox", true, 10, 40));
        assertThat(at(66)).isEmpty();
    }

    @Test
    void aServiceThatIsNotHeardOfIsSilent_untilItIsHeardOfAgain() {
        see(0, Sight.ofService("detection-service", true));
        see(5, Sight.ofService("detection-service", false));
        see(65, Sight.ofService("detection-service", false));

        assertThat(at(65)).extracting(Standstill::name).containsExactly("detection-service");
        assertThat(glances.listWorking()).isEmpty();
        see(70, Sight.ofService("detection-service", true));
        assertThat(at(70)).isEmpty();
        assertThat(glances.listWorking()).containsExactly("detection-service");
    }

    /** Else a second copy of the service, just started, would end the notice of one that has looked for long. */
    @Test
    void whoHasOnlyBegunToLookDoesNotSayThatItWorks() {
        see(0, reader(5, 100), Sight.ofService("detection-service", false));

        assertThat(at(0)).isEmpty();
        assertThat(glances.listWorking()).isEmpty();
    }

    private void see(int second, Sight... seen) {
        glances.take(List.of(seen), BEGIN.plusSeconds(second));
    }

    private List<Standstill> at(int second) {
        return glances.listStandstills(BEGIN.plusSeconds(second));
    }

    private static Sight reader(long waiting, long position) {
        return new Sight(Kind.READER, "reader", true, waiting, position);
    }
}
