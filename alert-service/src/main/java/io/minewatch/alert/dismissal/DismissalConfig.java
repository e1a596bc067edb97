package io.minewatch.alert.dismissal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely dismissals are watched. */
@ConfigMapping(prefix = "minewatch.dismissals")
public interface DismissalConfig {

    /** One of so many dismissals of a person is looked at again. */
    @WithDefault("10")
    int drawOneOf();

    /** After this time a draw takes place also among fewer. */
    @WithDefault("PT12H")
    Duration drawAfter();

    /** How often is looked for dismissals to draw from. */
    @WithDefault("60s")
    String drawEvery();

    /** Dismissals of this long are compared. */
    @WithDefault("P90D")
    Duration flagPeriod();

    /** Fewer dismissals than this say nothing about anybody. */
    @WithDefault("5")
    int flagFrom();

    /** How unlikely by chance it must be, over all places or persons compared at once, for one to be flagged. */
    @WithDefault("0.01")
    double flagBelow();

    /** How often is compared. */
    @WithDefault("10m")
    String flagEvery();
}
