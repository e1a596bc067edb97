package io.minewatch.alert.silence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/**
 * Who is told one after the other, and how long each may be silent.
 *
 * <p>Times are for high severity, one for each level but the last; the last one given holds for all further levels.
 */
@ConfigMapping(prefix = "minewatch.escalation")
public interface EscalationConfig {

    /** Roles, the first being the one that sees it on the wall by itself. */
    @WithDefault("operator,supervisor,lead")
    List<String> levels();

    @WithDefault("PT3M,PT7M")
    List<Duration> alertUnacknowledged();

    @WithDefault("PT20M,PT20M")
    List<Duration> alertIdle();

    @WithDefault("PT3M,PT7M")
    List<Duration> dispatchUnaccepted();

    @WithDefault("PT1H,PT1H")
    List<Duration> dispatchUnreported();

    @WithDefault("PT10M,PT20M")
    List<Duration> dismissalUnanswered();

    @WithDefault("PT8H,PT16H")
    List<Duration> secondLookOpen();

    /** How many times as long it may be for medium severity. */
    @WithDefault("2")
    int mediumFactor();

    /** How many times as long it may be for low severity. */
    @WithDefault("4")
    int lowFactor();

    /** How often is looked for silence. */
    @WithDefault("5s")
    String watchEvery();
}
