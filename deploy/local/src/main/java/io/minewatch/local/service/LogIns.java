package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import io.minewatch.local.keycloak.Realm;
import io.minewatch.local.secret.Secrets;
import java.nio.file.Path;

/**
 * Whose log-ins a home holds: those of the made-up county, which everybody can read in its sources, or those of a real one.
 *
 * <p>The first start decides, for good: what was once open to everybody is no place for a real county's evidence. A real
 * county is told by its administrator's secret, which goes with the others into a backup and out of it.
 */
public final class LogIns {

    static final String BOOTSTRAP = "keycloak-admin";
    static final String COUNTY_ADMIN = "county-admin";

    private final Home home;
    private final Secrets secrets;

    public LogIns(Home home) {
        this.home = home;
        this.secrets = new Secrets(home.secrets());
    }

    /**
     * Takes the home for the plan's county.
     *
     * @throws IllegalStateException when it was the other kind of county's before
     */
    public void settle(SystemPlan plan) {
        if (plan.madeUp() && areOfCounty()) {
            throw new IllegalStateException(
                    "%s holds a real county: start it with --county FILE, or the made-up one with another --home FOLDER"
                            .formatted(home.folder()));
        }
        if (!plan.madeUp() && secrets.has(BOOTSTRAP) && !areOfCounty()) {
            throw new IllegalStateException(
                    "%s holds the made-up county, whose passwords everybody knows: give the real one another --home FOLDER"
                            .formatted(home.folder()));
        }
        if (!plan.madeUp()) {
            secrets.get(COUNTY_ADMIN);
        }
    }

    /** The administrator's password: the first one, unless {@code MINEWATCH_ADMIN_PASSWORD} says another. */
    public String adminPassword() {
        var chosen = System.getenv("MINEWATCH_ADMIN_PASSWORD");
        if (chosen != null) {
            return chosen;
        }
        return areOfCounty() ? secrets.get(COUNTY_ADMIN) : Realm.ADMIN + "-demo";
    }

    /** The password of the account that administers Keycloak itself. */
    public String bootstrapPassword() {
        return secrets.get(BOOTSTRAP);
    }

    /** Where a real county's administrator finds the first password. */
    Path adminPasswordFile() {
        return home.secrets().resolve(COUNTY_ADMIN);
    }

    private boolean areOfCounty() {
        return secrets.has(COUNTY_ADMIN);
    }
}
