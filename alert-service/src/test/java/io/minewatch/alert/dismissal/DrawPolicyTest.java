package io.minewatch.alert.dismissal;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.dismissal.DrawPolicy.Candidate;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawPolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WAIT = Duration.ofHours(12);

    @Test
    void drawsFromEachTenOfAPerson_andLetsTheRestWait() {
        var groups = groups(ofPerson("a", 23, false));

        assertThat(groups).extracting(List::size).containsExactly(10, 10);
    }

    @Test
    void doesNotWaitForTenForEver() {
        var old = new Candidate(UUID.randomUUID(), "a", false, NOON.minus(WAIT));

        assertThat(groups(List.of(old))).containsExactly(List.of(old));
    }

    @Test
    void keepsPeopleApart_andWhatTwoAgreedToFromWhatOneDidAlone() {
        var mixed = new ArrayList<Candidate>();
        mixed.addAll(ofPerson("a", 9, false));
        mixed.addAll(ofPerson("b", 9, false));
        mixed.addAll(ofPerson("a", 9, true));

        assertThat(groups(mixed)).isEmpty();
        mixed.addAll(ofPerson("a", 1, true));
        assertThat(groups(mixed))
                .singleElement()
                .satisfies(group ->
                        assertThat(group).allMatch(c -> c.byTwo() && c.person().equals("a")));
    }

    @Test
    void doesNotDependOnTheOrderInWhichCandidatesAreListed() {
        var candidates = new ArrayList<>(ofPerson("a", 20, false));
        var inOrder = groups(candidates);
        Collections.shuffle(candidates);

        assertThat(groups(candidates)).isEqualTo(inOrder);
    }

    @Test
    void theSameNonceDrawsTheSame_soThatAnybodyCanWorkItOutAgain() {
        var group = ids(10);
        var drawn = DrawPolicy.draw(group, "00ff");
        Collections.shuffle(group);

        assertThat(DrawPolicy.draw(group, "00ff")).isEqualTo(drawn);
    }

    /** 5,000 draws among ten: each position is expected 500 times; chi-square with 9 degrees is above 33.7 once in 10,000. */
    @Test
    void givesEachTheSameChance() {
        var group = ids(10);
        var random = new SecureRandom();
        var counts = new int[10];
        var nonce = new byte[32];
        for (int i = 0; i < 5000; i++) {
            random.nextBytes(nonce);
            counts[group.indexOf(DrawPolicy.draw(group, HexFormat.of().formatHex(nonce)))]++;
        }
        double chiSquare = IntStream.of(counts)
                .mapToDouble(c -> (c - 500.0) * (c - 500.0) / 500.0)
                .sum();

        assertThat(chiSquare).isLessThan(33.7);
    }

    private static List<List<Candidate>> groups(List<Candidate> candidates) {
        return DrawPolicy.groups(candidates, 10, WAIT, NOON);
    }

    private static List<Candidate> ofPerson(String person, int count, boolean byTwo) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(UUID.randomUUID(), person, byTwo, NOON.minusSeconds(i)))
                .toList();
    }

    private static List<UUID> ids(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList());
    }
}
