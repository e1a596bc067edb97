package io.minewatch.alert.console;

import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.ledger.LedgerChain.Verification;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The ledger, checked from its first entry to its last. */
@Path("/api/v1/ledger")
@RolesAllowed({"auditor", "supervisor"})
@RunOnVirtualThread
public class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/verification")
    public Verification verify() {
        return ledger.verify();
    }
}
