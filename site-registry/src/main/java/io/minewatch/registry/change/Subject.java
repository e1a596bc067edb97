package io.minewatch.registry.change;

import java.util.Locale;

/** What a change is about; it has the revision. Permits and closures belong to their site. */
public record Subject(Kind kind, String id) {

    /** The kinds of things that have a revision. */
    public enum Kind {
        AREA,
        PROBE,
        SITE,
        HOLDER,
        PATCH;

        /** Whether other services are told of it. */
        public boolean isPublished() {
            return this != HOLDER && this != PATCH;
        }

        /** The word the database uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads the database's word. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Subject area(String id) {
        return new Subject(Kind.AREA, id);
    }

    public static Subject probe(String id) {
        return new Subject(Kind.PROBE, id);
    }

    public static Subject site(String id) {
        return new Subject(Kind.SITE, id);
    }

    public static Subject holder(String id) {
        return new Subject(Kind.HOLDER, id);
    }

    public static Subject patch(String id) {
        return new Subject(Kind.PATCH, id);
    }

    @Override
    public String toString() {
        return kind.word() + " " + id;
    }
}
