package io.minewatch.local.service;

import java.io.PrintStream;

/** What a person reads when all is up: where to go and as whom. */
final class Greeting {

    private Greeting() {}

    static void print(PrintStream out, SystemPlan plan) {
        out.printf("""

                  wall    %1$s/wall.html     operator / operator-demo
                  review  %1$s/review.html   supervisor / supervisor-demo
                  patrol  %1$s/patrol.html   patrol-heishan-1 / patrol-heishan-1-demo
                  also    clerk, auditor, admin and patrol-TOWNSHIP-1 (password: the name and -demo)

                These are demo log-ins: change them before anything real is watched.
                """, plan.address());
        if (plan.publicName() == null) {
            out.println("Open on this machine only; --public-name NAME lets others in.");
        }
    }
}
