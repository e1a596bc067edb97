package io.minewatch.gateway;

import java.util.Set;
import java.util.regex.Pattern;

/** Where a request belongs, by its path alone. */
public enum Destination {
    /** Site-registry's API. */
    REGISTRY,
    /** Alert-service's API, the live feed among it. */
    ALERTS,
    /** Pages and what belongs to them, which alert-service serves to everybody. */
    PAGES,
    /** Log-in forms. */
    KEYCLOAK,
    /** Nowhere: what is meant for this machine only. */
    NOWHERE;

    private static final String API = "/api/v1/";
    private static final Set<String> OF_REGISTRY = Set.of(
            "probes",
            "sites",
            "permits",
            "closures",
            "areas",
            "holders",
            "imports",
            "exports",
            "patches",
            "attachments",
            "coverage",
            "tiles",
            "reading-keys");

    /** What was the matter with a probe is alert-service's to tell, though the probe is site-registry's. */
    private static final Pattern PROBE_HEALTH = Pattern.compile("/api/v1/probes/[^/]+/health");

    /** Where a path leads. */
    public static Destination of(String path) {
        if (PROBE_HEALTH.matcher(path).matches()) {
            return ALERTS;
        }
        if (path.startsWith(API)) {
            return OF_REGISTRY.contains(firstSegment(path.substring(API.length()))) ? REGISTRY : ALERTS;
        }
        if (isForGis(path)) {
            return REGISTRY;
        }
        if (path.startsWith("/auth/")) {
            return path.startsWith("/auth/admin") || path.startsWith("/auth/realms/master") ? NOWHERE : KEYCLOAK;
        }
        boolean internal = path.equals("/q") || path.startsWith("/q/") || path.startsWith("/api");
        return internal ? NOWHERE : PAGES;
    }

    /** Whether GIS programs read there, which log in by a reading key (HTTP Basic) and know no log-in page. */
    public static boolean isForGis(String path) {
        return path.equals("/ogc") || path.startsWith("/ogc/");
    }

    /** Whether only people who are logged in get there. */
    public boolean needsLogIn() {
        return this == REGISTRY || this == ALERTS;
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
