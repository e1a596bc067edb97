package io.minewatch.alert.matching;

import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.site.Site;
import org.jspecify.annotations.Nullable;

/** What matching makes of a sighting, before anything is known of what was seen there earlier. */
public sealed interface Judgement {

    /** A machine is where none may be. */
    record InBannedSite(Site site, Verdict verdict, Spot spot) implements Judgement {}

    /**
     * A digging machine is on ground that nobody may dig; an offence once it stays.
     *
     * @param site the site it stands in, whose licence is missing or over, or {@code null} in the open
     */
    record OutsideLicence(@Nullable Site site, Verdict verdict, Spot spot) implements Judgement {}

    /**
     * Nobody can tell; a question once it lasts.
     *
     * @param site on whose border it stands, or {@code null} when it cannot be placed at all
     * @param spot where it stands, or {@code null} likewise
     */
    record Unclear(
            @Nullable Site site, Verdict verdict, @Nullable Spot spot, Coded reason) implements Judgement {}

    /** Nothing to act on. */
    record Harmless(Why why) implements Judgement {}

    /** Why a sighting needs no answer; counted, so that a quiet county can be told from a broken rule. */
    enum Why {
        NOT_A_MACHINE,
        LICENSED,
        PASSING,
        FAR_FROM_BANNED_SITES
    }
}
