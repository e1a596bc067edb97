package io.minewatch.registry.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of things that lie somewhere, and how the database finds them. */
public enum Layer {
    SITES(
            "Mine sites",
            "Mine sites, licensed and banned, with the boundary that held.",
            Cores.boundaries("site"),
            """
            c.valid_from as validfrom, c.valid_until as validuntil, d.name, d.names ->> 'en' as nameen, s.kind,
            d.township, r.revision""",
            Details.description("site") + Details.state("site") + Details.revision("site", "c.id"),
            List.of(
                    Property.text("name", "What the site is called."),
                    Property.text("nameEn", "The same in English, if it is known."),
                    Property.text("kind", "LICENSED or BANNED; absent where neither was recorded."),
                    Property.text("township", "Id of the township."),
                    Shared.VALID_FROM,
                    Shared.VALID_UNTIL,
                    Shared.REVISION)),
    PERMITS(
            "Permits in force",
            "Permits to mine that were in force, neither suspended nor banned, each with the boundary of its site.",
            Cores.permits(),
            """
            c.number, c.site, d.name as sitename, c.holder, c.mineral, c.method, d.township,
            c.valid_from as validfrom, c.valid_until as validuntil, r.revision""",
            Details.description("site", "c.site") + Details.revision("site", "c.site"),
            List.of(
                    Property.text("number", "As printed on the permit."),
                    Property.text("site", "Id of the site."),
                    Property.text("siteName", "What the site is called."),
                    Property.text("holder", "Who may mine."),
                    Property.text("mineral", "What may be taken."),
                    Property.text("method", "How it may be taken."),
                    Property.text("township", "Id of the township."),
                    Shared.VALID_FROM,
                    Shared.VALID_UNTIL,
                    Shared.REVISION)),
    PROBES(
            "Probes",
            "Cameras at known places.",
            Cores.probes(),
            "c.name, c.device_id as deviceid, c.township, s.watched, r.revision",
            Details.watched() + Details.revision("probe", "c.id"),
            List.of(
                    Property.text("name", "What the probe is called."),
                    Property.text("deviceId", "Its 20 digits of GB/T 28181."),
                    Property.text("township", "Id of the township."),
                    new Property("watched", Property.Type.FLAG, false, "Whether its pictures are looked at."),
                    Shared.REVISION)),
    AREAS(
            "Townships and protected areas",
            "Townships and areas in which mining is forbidden or restricted.",
            Cores.boundaries("area"),
            """
            c.valid_from as validfrom, c.valid_until as validuntil, d.name, d.names ->> 'en' as nameen, d.kind,
            r.revision""",
            Details.description("area") + Details.revision("area", "c.id"),
            List.of(
                    Property.text("name", "What the area is called."),
                    Property.text("nameEn", "The same in English, if it is known."),
                    Property.text("kind", "What it is, such as TOWNSHIP or PROTECTED_ZONE."),
                    Shared.VALID_FROM,
                    Shared.VALID_UNTIL,
                    Shared.REVISION));

    private final String title;
    private final String description;
    private final String core;
    private final String columns;
    private final String details;
    private final List<Property> properties;

    Layer(String title, String description, String core, String columns, String details, List<Property> properties) {
        this.title = title;
        this.description = description;
        this.core = core;
        this.columns = columns;
        this.details = details;
        this.properties = properties;
    }

    /** The layer of that id. */
    public static Optional<Layer> find(String id) {
        return Stream.of(values()).filter(layer -> layer.id().equals(id)).findFirst();
    }

    /** What it is called in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** What is known of each thing, in the order in which it is told. */
    public List<Property> properties() {
        return properties;
    }

    /** The property of that name that things can be looked up by. */
    public Optional<Property> findFilter(String name) {
        return properties.stream()
                .filter(p -> p.filter() && p.name().equals(name))
                .findFirst();
    }

    /** A query for {@code id} and {@code shape} that has the two ends of the time and {@code knownAt} as parameters. */
    public String places() {
        return Cores.ASKED + "(" + core + ") f";
    }

    /** The same with all properties. */
    public String features() {
        return Cores.ASKED
                + "(select c.id, c.shape, %s from (%s) c cross join asked q %s) f".formatted(columns, core, details);
    }

    /** Properties that several layers have. */
    private static final class Shared {
        static final Property VALID_FROM = Property.instant("validFrom", "Since when this has held.");
        static final Property VALID_UNTIL = Property.instant("validUntil", "Until when it holds, if that is known.");
        static final Property REVISION =
                new Property("revision", Property.Type.NUMBER, false, "Counts the changes to what this belongs to.");
    }
}
