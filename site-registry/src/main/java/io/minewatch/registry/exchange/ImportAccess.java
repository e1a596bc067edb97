package io.minewatch.registry.exchange;

import io.minewatch.contract.Actor;
import io.minewatch.registry.exchange.intake.Target;
import io.quarkus.security.ForbiddenException;

/** Who may import what: probes are the administrator's, all else is the clerk's. */
final class ImportAccess {

    private ImportAccess() {}

    static void require(Target target, Actor actor) {
        if (!actor.roles().contains(target == Target.PROBES ? "admin" : "clerk")) {
            throw new ForbiddenException();
        }
    }
}
