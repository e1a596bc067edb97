package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import java.io.PrintStream;

/** What a person reads when all is up: where to go and as whom. */
final class Greeting {

    private Greeting() {}

    static void print(PrintStream out, SystemPlan plan, Home home) {
        if (plan.madeUp()) {
            printDemo(out, plan.address());
        } else {
            printCounty(out, plan.address(), new LogIns(home));
        }
        if (plan.publicName() == null) {
            out.println("Open on this machine only; --public-name NAME lets others in.");
        }
    }

    private static void printDemo(PrintStream out, String address) {
        out.printf("""

                  wall    %1$s/wall.html     operator / operator-demo
                  review  %1$s/review.html   supervisor / supervisor-demo
                  patrol  %1$s/patrol.html   patrol-heishan-1 / patrol-heishan-1-demo
                  registry  %1$s/registry.html clerk / clerk-demo
                  also    auditor, admin and patrol-TOWNSHIP-1 (password: the name and -demo)

                These are demo log-ins of a made-up county. A real one gets none of them: docs/county.md.
                """, address);
    }

    private static void printCounty(PrintStream out, String address, LogIns logIns) {
        out.printf("""

                  wall    %1$s/wall.html     for operators
                  review  %1$s/review.html   for supervisors and auditors
                  patrol  %1$s/patrol.html   for patrols
                  registry %1$s/registry.html for clerks and administrators, to read for all but patrols

                Log in on the wall as admin; the first password is in %2$s
                Add people with ./minewatch account add NAME --role ROLE; ./minewatch account --help says more.
                """, address, logIns.adminPasswordFile());
    }
}
