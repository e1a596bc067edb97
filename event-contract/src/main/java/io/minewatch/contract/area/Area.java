package io.minewatch.contract.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A township, a protected area or a spoil road, on {@link io.minewatch.contract.Topics#AREAS}.
 *
 * @param name in the county's language
 * @param names in other languages, by language tag
 * @param boundaries over time
 * @param forbidden when nothing may be taken from a protected area; at all times if there are none
 */
public record Area(
        AreaId id,
        long revision,
        Kind kind,
        String name,
        Map<String, String> names,
        List<Boundary> boundaries,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ForbiddenPeriod> forbidden) {

    @JsonCreator
    public Area(
            AreaId id,
            long revision,
            Kind kind,
            String name,
            Map<String, String> names,
            List<Boundary> boundaries,
            Instant recordedAt,
            @Nullable List<ForbiddenPeriod> forbidden) {
        this.id = id;
        this.revision = revision;
        this.kind = kind;
        this.name = name;
        this.names = Map.copyOf(names);
        this.boundaries = List.copyOf(boundaries);
        this.recordedAt = recordedAt;
        this.forbidden = forbidden == null ? List.of() : List.copyOf(forbidden);
    }

    /** An area without forbidden periods. */
    public Area(
            AreaId id,
            long revision,
            Kind kind,
            String name,
            Map<String, String> names,
            List<Boundary> boundaries,
            Instant recordedAt) {
        this(id, revision, kind, name, names, boundaries, recordedAt, List.of());
    }

    /** The boundary in force at {@code instant}; the last one recorded if several are. */
    public Optional<Boundary> findBoundaryAt(Instant instant) {
        return boundaries.stream()
                .filter(b -> b.valid().holdsAt(instant))
                .max(Comparator.comparing(Boundary::recordedAt));
    }

    /** Whether nothing may be taken from it at {@code instant}; a protected area without periods is so at all times. */
    public boolean isForbiddenAt(Instant instant, ZoneId zone) {
        return kind.isProtected()
                && (forbidden.isEmpty() || forbidden.stream().anyMatch(period -> period.holdsAt(instant, zone)));
    }

    /** What an area can be. */
    public enum Kind {
        TOWNSHIP,
        /** Protected for a reason that is none of the following. */
        PROTECTED_ZONE,
        FOREST_LAND,
        /** A section of a river from which no sand may be taken, always or in its forbidden periods. */
        RIVER_FORBIDDEN_SECTION,
        NATURE_RESERVE,
        /** A road on which spoil is hauled; nothing is protected there, but trucks may not drive it at night. */
        SPOIL_ROAD,
        /** What a later version calls by a word that this one does not know; never written. */
        @JsonEnumDefaultValue
        UNKNOWN;

        /** Whether mining in it is forbidden. */
        public boolean isProtected() {
            return switch (this) {
                case PROTECTED_ZONE, FOREST_LAND, RIVER_FORBIDDEN_SECTION, NATURE_RESERVE -> true;
                case TOWNSHIP, SPOIL_ROAD, UNKNOWN -> false;
            };
        }
    }
}
