package io.minewatch.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the rules against the most naive model there is: a calendar of two years in steps of ten minutes, into which
 * every rule of the permit is painted in turn.
 */
class PermitAgainstACalendarTest {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int STEPS = (365 + 366) * 144;
    private static final Instant BEGINNING = FIRST.atStartOfDay(COUNTY).toInstant();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithACalendarIntoWhichTheRulesArePainted(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 10; n++) {
            compare(random);
        }
    }

    private static void compare(Random random) {
        var leave = Leave.aPermit();
        var allowed = new BitSet(STEPS);
        int from = random.nextInt(STEPS / 2);
        int until = from + 1 + random.nextInt(STEPS / 2);
        allowed.set(from, until);
        leave.valid(validity(from, until));
        renew(leave, allowed, until, random);
        for (int i = random.nextInt(3); i > 0; i--) {
            var rest = rest(allowed, random);
            if (random.nextBoolean()) {
                leave.suspended(rest);
            } else {
                leave.banned(rest);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            leave.closed(season(allowed, random));
        }
        workingHours(leave, allowed, random);
        var permit = leave.build();

        for (int step = 0; step < STEPS; step += 1 + random.nextInt(97)) {
            var instant = at(step).plusSeconds(random.nextInt(600));
            assertThat(permit.isInForceAt(instant, COUNTY))
                    .as("%s at %s", permit, instant)
                    .isEqualTo(allowed.get(step));
            if (!allowed.get(step)) {
                assertThat(permit.judgeAt(instant, COUNTY).why())
                        .as("why not at %s", instant)
                        .isNotEmpty();
            }
        }
    }

    private static void renew(Leave leave, BitSet allowed, int expiry, Random random) {
        if (random.nextBoolean()) {
            return;
        }
        int applied = Math.max(0, expiry - 300 + random.nextInt(600));
        int end = Math.min(STEPS, expiry + 1 + random.nextInt(5000));
        if (end <= expiry) {
            return;
        }
        leave.renewal(at(applied), validity(expiry, end));
        if (applied <= expiry) {
            allowed.set(expiry, end);
        }
    }

    private static Validity rest(BitSet allowed, Random random) {
        int from = random.nextInt(STEPS - 1);
        int until = from + 1 + random.nextInt(Math.min(STEPS - from, 10_000));
        allowed.clear(from, until);
        return validity(from, until);
    }

    private static ClosedSeason season(BitSet allowed, Random random) {
        var from = MonthDay.from(LocalDate.ofYearDay(2028, 1 + random.nextInt(366)));
        var until = MonthDay.from(LocalDate.ofYearDay(2028, 1 + random.nextInt(366)));
        for (int day = 0; day < STEPS / 144; day++) {
            // From the first day on through the leap year's calendar until the last day is met.
            var today = MonthDay.from(FIRST.plusDays(day));
            for (var d = from.atYear(2028); ; d = d.getDayOfYear() == 366 ? LocalDate.of(2028, 1, 1) : d.plusDays(1)) {
                if (MonthDay.from(d).equals(today)) {
                    allowed.clear(day * 144, (day + 1) * 144);
                }
                if (MonthDay.from(d).equals(until)) {
                    break;
                }
            }
        }
        return new ClosedSeason(from, until, "spawning", null);
    }

    private static void workingHours(Leave leave, BitSet allowed, Random random) {
        int rules = random.nextInt(3);
        if (rules == 0) {
            return;
        }
        var open = new BitSet(144);
        for (int i = 0; i < rules; i++) {
            int from = random.nextInt(144);
            int length = 1 + random.nextInt(143);
            for (int j = 0; j < length; j++) {
                open.set((from + j) % 144);
            }
            leave.hours(new WorkingHours(clock(from), clock((from + length) % 144), null));
        }
        for (int step = 0; step < STEPS; step++) {
            if (!open.get(step % 144)) {
                allowed.clear(step);
            }
        }
    }

    private static LocalTime clock(int step) {
        return LocalTime.MIDNIGHT.plusMinutes(10L * step);
    }

    private static Validity validity(int from, int until) {
        return new Validity(at(from), at(until));
    }

    private static Instant at(int step) {
        return ZonedDateTime.ofInstant(BEGINNING, COUNTY)
                .plusMinutes(10L * step)
                .toInstant();
    }
}
