package io.minewatch.alert.dismissal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.alert.dismissal.FlagPolicy.Odd;
import io.minewatch.alert.dismissal.FlagPolicy.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlagPolicyTest {

    /** Fisher's tea: three of four cups told right, of four among eight, comes by chance 17 times in 70. */
    @Test
    void worksOutFishersTea() {
        assertThat(FlagPolicy.chance(tally("tea", 3, 4), 4, 8)).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(FlagPolicy.chance(tally("tea", 4, 4), 4, 8)).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(FlagPolicy.chance(tally("tea", 0, 4), 4, 8)).isCloseTo(1, within(1e-12));
    }

    @Test
    void flagsThePlaceWhoseAlertsAlmostAllGetDismissed() {
        var tallies = quietCounty(20);
        tallies.add(tally("north-pit", 9, 10));

        assertThat(flag(tallies)).extracting(odd -> odd.tally().key()).containsExactly("north-pit");
    }

    @Test
    void saysNothingOfFewCases_howeverOdd() {
        var tallies = quietCounty(20);
        tallies.add(tally("north-pit", 4, 4));

        assertThat(flag(tallies)).isEmpty();
    }

    @Test
    void saysNothingWhereEverybodyDismissesAlike_orWhereNobodyIsThereToCompare() {
        assertThat(flag(List.of(tally("a", 30, 40), tally("b", 29, 40), tally("c", 31, 40))))
                .isEmpty();
        assertThat(flag(List.of(tally("a", 30, 30)))).isEmpty();
        assertThat(flag(List.of())).isEmpty();
    }

    /** 400 counties of 60 places where every alert is dismissed with the same probability: at most one in 100 is flagged. */
    @Test
    void seldomAccusesAnybodyByChance() {
        var random = new Random(7);
        long flagged = IntStream.range(0, 400)
                .filter(i -> !flag(IntStream.range(0, 60)
                                .mapToObj(place -> drawn(random, place))
                                .toList())
                        .isEmpty())
                .count();

        assertThat(flagged).isLessThanOrEqualTo(8);
    }

    private static Tally drawn(Random random, int place) {
        int decided = 1 + random.nextInt(30);
        int dismissed = (int) IntStream.range(0, decided)
                .filter(i -> random.nextDouble() < 0.3)
                .count();
        return tally("place-" + place, dismissed, decided);
    }

    private static List<Tally> quietCounty(int places) {
        return new ArrayList<>(IntStream.range(0, places)
                .mapToObj(i -> tally("place-" + i, 2, 10))
                .toList());
    }

    private static Tally tally(String key, int dismissed, int decided) {
        return new Tally(key, key, dismissed, decided);
    }

    private static List<Odd> flag(List<Tally> tallies) {
        return FlagPolicy.flag(tallies, 5, 0.01);
    }
}
