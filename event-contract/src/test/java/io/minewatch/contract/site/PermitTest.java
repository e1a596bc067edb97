package io.minewatch.contract.site;

import static io.minewatch.contract.site.Leave.aPermit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.Coded;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final Validity FIRST_HALF = new Validity(at("2026-01-01T00:00"), at("2026-06-01T00:00"));
    private static final Validity SUMMER = new Validity(at("2026-06-01T00:00"), at("2026-09-01T00:00"));

    @Test
    void isInForceFromTheFirstInstantOfItsValidityToTheLast() {
        var permit = aPermit().valid(FIRST_HALF).build();

        assertThat(permit.judgeAt(at("2026-01-01T00:00"), COUNTY)).isEqualTo(inForce());
        assertThat(why(permit, "2025-12-31T23:59")).containsExactly("permit.not-yet-valid");
        assertThat(why(permit, "2026-06-01T00:00")).containsExactly("permit.expired");
    }

    @Test
    void staysInForceOnARenewalThatWasAcceptedThoughItExpired() {
        var permit = aPermit()
                .valid(FIRST_HALF)
                .renewal(at("2026-05-01T09:00"), SUMMER)
                .build();

        assertThat(permit.judgeAt(at("2026-07-01T00:00"), COUNTY)).isEqualTo(inForce("permit.renewal-accepted"));
        assertThat(why(permit, "2026-09-01T00:00")).containsExactly("permit.expired", "permit.renewal-over");
    }

    @Test
    void hasExpiredWhileItsRenewalIsNotAccepted() {
        var permit = aPermit()
                .valid(FIRST_HALF)
                .renewal(at("2026-05-01T09:00"), null)
                .build();

        assertThat(why(permit, "2026-06-02T00:00")).containsExactly("permit.expired", "permit.renewal-pending");
    }

    @Test
    void aRenewalThatWasAppliedForTooLateCoversNothing() {
        var permit = aPermit()
                .valid(FIRST_HALF)
                .renewal(at("2026-06-02T09:00"), SUMMER)
                .build();

        assertThat(why(permit, "2026-07-01T00:00")).containsExactly("permit.expired", "permit.renewal-applied-late");
    }

    @Test
    void restsWhileItIsSuspendedOrBannedAtShortNotice() {
        var flood = new Validity(at("2026-06-10T00:00"), at("2026-06-13T00:00"));
        var permit = aPermit().suspended(SUMMER).banned(flood).build();

        assertThat(why(permit, "2026-06-11T12:00")).containsExactly("permit.suspended", "permit.banned-for-now");
        assertThat(why(permit, "2026-06-13T00:00")).containsExactly("permit.suspended");
        assertThat(permit.isInForceAt(at("2026-09-01T00:00"), COUNTY)).isTrue();
    }

    @Test
    void countsTheHoursByTheClockOfTheCounty() {
        var permit = aPermit().hours(hours("07:00", "19:00", null)).build();

        assertThat(why(permit, "2026-03-01T06:59")).containsExactly("permit.outside-hours");
        assertThat(permit.isInForceAt(at("2026-03-01T07:00"), COUNTY)).isTrue();
        assertThat(permit.isInForceAt(at("2026-03-01T18:59"), COUNTY)).isTrue();
        assertThat(why(permit, "2026-03-01T19:00")).containsExactly("permit.outside-hours");
    }

    @Test
    void hoursMayCrossMidnight() {
        var permit = aPermit().hours(hours("22:00", "02:00", null)).build();

        assertThat(permit.isInForceAt(at("2026-03-01T22:00"), COUNTY)).isTrue();
        assertThat(permit.isInForceAt(at("2026-03-02T01:59"), COUNTY)).isTrue();
        assertThat(permit.isInForceAt(at("2026-03-02T02:00"), COUNTY)).isFalse();
        assertThat(permit.isInForceAt(at("2026-03-01T12:00"), COUNTY)).isFalse();
    }

    @Test
    void newHoursDoNotChangeWhatWasAllowedBefore() {
        var permit = aPermit()
                .hours(hours("06:00", "20:00", new Validity(at("2026-01-01T00:00"), at("2026-03-01T00:00"))))
                .hours(hours("07:00", "19:00", Validity.since(at("2026-03-01T00:00"))))
                .build();

        assertThat(permit.isInForceAt(at("2026-02-28T19:30"), COUNTY)).isTrue();
        assertThat(permit.isInForceAt(at("2026-03-01T19:30"), COUNTY)).isFalse();
        assertThat(permit.isInForceAt(at("2025-12-31T23:30"), COUNTY))
                .as("before any hours were set")
                .isTrue();
    }

    @Test
    void aSeasonHoldsFromItsFirstDayToTheEndOfItsLast() {
        var permit = aPermit().closed(season("--04-01", "--06-30")).build();

        assertThat(permit.isInForceAt(at("2026-03-31T23:59"), COUNTY)).isTrue();
        assertThat(why(permit, "2026-04-01T00:00")).containsExactly("permit.closed-season");
        assertThat(why(permit, "2027-06-30T23:59")).containsExactly("permit.closed-season");
        assertThat(permit.isInForceAt(at("2026-07-01T00:00"), COUNTY)).isTrue();
    }

    @Test
    void aSeasonMayCrossTheTurnOfTheYearAndEndOnALeapDay() {
        var permit = aPermit().closed(season("--11-15", "--02-29")).build();

        assertThat(permit.isInForceAt(at("2026-12-31T12:00"), COUNTY)).isFalse();
        assertThat(permit.isInForceAt(at("2027-02-28T23:59"), COUNTY)).isFalse();
        assertThat(permit.isInForceAt(at("2027-03-01T00:00"), COUNTY)).isTrue();
        assertThat(permit.isInForceAt(at("2028-02-29T12:00"), COUNTY)).isFalse();
    }

    @Test
    void everythingThatSpeaksAgainstItIsSaid() {
        var permit = aPermit()
                .valid(FIRST_HALF)
                .suspended(SUMMER)
                .hours(hours("07:00", "19:00", null))
                .hours(hours("20:00", "21:00", null))
                .build();

        var standing = permit.judgeAt(at("2026-07-01T23:00"), COUNTY);

        assertThat(standing.inForce()).isFalse();
        assertThat(standing.why().getLast())
                .isEqualTo(new Coded("permit.outside-hours").with("hours", "07:00-19:00, 20:00-21:00"));
        assertThat(why(permit, "2026-07-01T23:00"))
                .containsExactly("permit.expired", "permit.suspended", "permit.outside-hours");
    }

    @Test
    void hoursThatEndWhenTheyBeginSayNothing() {
        assertThatThrownBy(() -> hours("07:00", "07:00", null)).hasMessageContaining("07:00");
    }

    private static Standing inForce(String... codes) {
        return new Standing(true, Arrays.stream(codes).map(Coded::new).toList());
    }

    private static List<String> why(Permit permit, String local) {
        return permit.judgeAt(at(local), COUNTY).why().stream().map(Coded::code).toList();
    }

    private static WorkingHours hours(String from, String until, @Nullable Validity valid) {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(until), valid);
    }

    private static ClosedSeason season(String from, String until) {
        return new ClosedSeason(MonthDay.parse(from), MonthDay.parse(until), "spawning", null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COUNTY).toInstant();
    }
}
