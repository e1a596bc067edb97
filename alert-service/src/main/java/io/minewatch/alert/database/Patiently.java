package io.minewatch.alert.database;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs what comes round by itself: while the database is away it says so in one line, and the next round tries again. */
public final class Patiently {

    private Patiently() {}

    /** Runs {@code task} in a transaction of its own. */
    public static void inTransaction(String name, Runnable task) {
        run(name, () -> QuarkusTransaction.requiringNew().run(task));
    }

    /** Runs {@code task}. */
    public static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            Log.warnf("%s waits: %s", name, e.getMessage());
        }
    }
}
