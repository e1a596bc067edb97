package io.minewatch.alert.rule;

import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All rules, the gravest first. A new rule is one class, one line here, one in {@link Rule} and one in the setting. */
final class Rules {

    static final List<Check> ALL = List.of(
            new Revival(),
            new MachineInBannedSite(),
            new BannedSiteHaulage(),
            new ProtectedGround(
                    Rule.RESERVE, "verdict.reserve", EnumSet.of(Kind.NATURE_RESERVE, Kind.PROTECTED_ZONE), false),
            new ProtectedGround(
                    Rule.RIVER_FORBIDDEN, "verdict.river-forbidden", EnumSet.of(Kind.RIVER_FORBIDDEN_SECTION), false),
            new ProtectedGround(Rule.FOREST_LAND, "verdict.forest-land", EnumSet.of(Kind.FOREST_LAND), true),
            new LapsedLicence(),
            new BeyondQuota(),
            new AcrossBoundary(),
            new VesselWorking(),
            new DiggingOutsideLicence(),
            new NightHaulage(),
            new OnSiteBorder());

    private static final Set<Rule> BANS =
            EnumSet.of(Rule.REVIVAL, Rule.MACHINE_IN_BANNED_SITE, Rule.BANNED_SITE_HAULAGE);

    private Rules() {}

    /**
     * Of the rules that one sighting meets, those that are told: a ban goes before everything else, the more specific
     * before the general, and any accusation before a question. Rules of different departments stand side by side.
     */
    static List<Hit> telling(List<Hit> met) {
        return met.stream()
                .filter(hit -> met.stream().noneMatch(other -> beats(other.rule(), hit.rule())))
                .toList();
    }

    /** Whether {@code other} goes unsaid where {@code rule} is said. */
    static boolean beats(Rule rule, Rule other) {
        if (rule == other) {
            return false;
        }
        return switch (rule) {
            case REVIVAL -> other == Rule.MACHINE_IN_BANNED_SITE || !BANS.contains(other);
            case MACHINE_IN_BANNED_SITE, BANNED_SITE_HAULAGE -> !BANS.contains(other);
            case RESERVE -> other == Rule.FOREST_LAND || isGeneral(other);
            case RIVER_FORBIDDEN -> other == Rule.OUTSIDE_SEASON || isGeneral(other);
            case FOREST_LAND,
                    LICENCE_EXPIRED,
                    LICENCE_SUSPENDED,
                    OUTSIDE_SEASON,
                    OUTSIDE_HOURS,
                    BEYOND_QUOTA,
                    ACROSS_BOUNDARY -> isGeneral(other);
            case VESSEL_WORKING, DIGGING_OUTSIDE_LICENCE, NIGHT_HAULAGE -> other == Rule.CANNOT_TELL;
            case CANNOT_TELL, CAMERA_COVERED, CAMERA_TURNED, CAMERA_SILENT, CAMERAS_SILENT, UNKNOWN -> false;
        };
    }

    private static boolean isGeneral(Rule rule) {
        return rule == Rule.DIGGING_OUTSIDE_LICENCE || rule == Rule.VESSEL_WORKING || rule == Rule.CANNOT_TELL;
    }
}
