package io.minewatch.contract.alert;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.minewatch.contract.MachineClass;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an alert was raised, which offence that would be, and who is competent. */
public enum Rule {
    /** Any machine in a banned site whose closure is not accepted yet. */
    MACHINE_IN_BANNED_SITE(Offence.MINING_DESPITE_BAN, Department.NATURAL_RESOURCES),
    /** Any machine in a site after its closure was accepted. */
    REVIVAL(Offence.REVIVAL, Department.NATURAL_RESOURCES),
    /** A truck that was in a banned site and drove out of it. */
    BANNED_SITE_HAULAGE(Offence.CARRYING_OFF, Department.NATURAL_RESOURCES),
    /** An excavator or loader that stays at a place where no licence ever allowed it. */
    DIGGING_OUTSIDE_LICENCE(Offence.NO_LICENCE, Department.NATURAL_RESOURCES),
    /** A digging machine that stays just outside a site in which it might dig. */
    ACROSS_BOUNDARY(Offence.OUT_OF_BOUNDARY, Department.NATURAL_RESOURCES),
    /** A digging machine that stays in a site whose permit ran out, with no accepted renewal. */
    LICENCE_EXPIRED(Offence.LICENCE_EXPIRED, Department.NATURAL_RESOURCES),
    LICENCE_SUSPENDED(Offence.MINING_WHILE_SUSPENDED, Department.NATURAL_RESOURCES),
    /** A digging machine or vessel at work at an hour that the permit leaves out. */
    OUTSIDE_HOURS(Offence.OUTSIDE_PERMITTED_TIME, Department.NATURAL_RESOURCES),
    /** A digging machine or vessel at work in a closed season or during a short-notice ban. */
    OUTSIDE_SEASON(Offence.OUTSIDE_PERMITTED_TIME, Department.NATURAL_RESOURCES),
    /** More machines or vessels at once than the permit allows. */
    BEYOND_QUOTA(Offence.BEYOND_PERMITTED_NUMBER, Department.NATURAL_RESOURCES),
    FOREST_LAND(Offence.OCCUPYING_FOREST_LAND, Department.FORESTRY),
    /** A digging machine that stays in a nature reserve or another protected zone. */
    RESERVE(Offence.MINING_IN_RESERVE, Department.ECOLOGY),
    /** Work in a section of river from which nothing may be taken then. */
    RIVER_FORBIDDEN(Offence.RIVER_FORBIDDEN, Department.WATER_RESOURCES),
    /** A vessel that lies still and works where no permit allows it. */
    VESSEL_WORKING(Offence.RIVER_SAND_WITHOUT_PERMIT, Department.WATER_RESOURCES),
    /** A truck on a spoil road at night. */
    NIGHT_HAULAGE(Offence.HAULAGE_AT_NIGHT, Department.TRANSPORT),
    /** It may be in a site, and nobody can tell: a question that accuses nobody. */
    CANNOT_TELL(null, Department.CONTROL_ROOM),
    /** Something is before a camera's lens: somebody may not want to be seen. */
    CAMERA_COVERED(Offence.TAMPERING_WITH_CAMERA, Department.PUBLIC_SECURITY),
    /** A camera looks elsewhere than its preset says. */
    CAMERA_TURNED(Offence.TAMPERING_WITH_CAMERA, Department.PUBLIC_SECURITY),
    /** A camera has shown nothing of use for long: dark, stalled, out of reach, or the same picture over and over. */
    CAMERA_SILENT(null, Department.CONTROL_ROOM),
    /** Many cameras fell silent together: one alert for all of them. */
    CAMERAS_SILENT(null, Department.CONTROL_ROOM),
    /** What a later version calls by a word that this one does not know; never written. */
    @JsonEnumDefaultValue
    UNKNOWN(null, Department.CONTROL_ROOM);

    private final @Nullable Offence offence;
    private final Department department;

    Rule(@Nullable Offence offence, Department department) {
        this.offence = offence;
        this.department = department;
    }

    /** The offence suspected; none where nobody is accused. */
    public Optional<Offence> findOffence() {
        return Optional.ofNullable(offence);
    }

    /** Who is competent when {@code machines} were seen: whatever vessels do is the water bureau's business. */
    public Department departmentFor(Collection<MachineClass> machines) {
        return department == Department.NATURAL_RESOURCES && machines.contains(MachineClass.VESSEL)
                ? Department.WATER_RESOURCES
                : department;
    }

    /** Whether it is about cameras, and not about what they show. */
    public boolean isAboutCameras() {
        return switch (this) {
            case CAMERA_COVERED, CAMERA_TURNED, CAMERA_SILENT, CAMERAS_SILENT -> true;
            case MACHINE_IN_BANNED_SITE,
                    REVIVAL,
                    BANNED_SITE_HAULAGE,
                    DIGGING_OUTSIDE_LICENCE,
                    ACROSS_BOUNDARY,
                    LICENCE_EXPIRED,
                    LICENCE_SUSPENDED,
                    OUTSIDE_HOURS,
                    OUTSIDE_SEASON,
                    BEYOND_QUOTA,
                    FOREST_LAND,
                    RESERVE,
                    RIVER_FORBIDDEN,
                    VESSEL_WORKING,
                    NIGHT_HAULAGE,
                    CANNOT_TELL,
                    UNKNOWN -> false;
        };
    }
}
