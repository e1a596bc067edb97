package io.minewatch.registry.rest;

import java.util.Set;

/** The roles that this service tells apart. */
public final class Roles {

    public static final String OPERATOR = "operator";
    public static final String PATROL = "patrol";
    public static final String SUPERVISOR = "supervisor";
    public static final String CLERK = "clerk";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    /** What a reading key allows; no person has it. */
    public static final String READER = "reader";

    /** Those that say something about a person; a log-in server hands out others of its own. */
    static final Set<String> ALL = Set.of(OPERATOR, PATROL, SUPERVISOR, CLERK, AUDITOR, ADMIN);

    private Roles() {}
}
