package io.minewatch.alert.ledger.root;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Carries roots and their stamps into a folder; one that was away gets what it missed when it is back. */
final class RootCarrier {

    private static final int BATCH = 500;

    private final RootFiles files;
    private final Roots roots;
    private final TimeStamping stamping;
    private final RootKey key;
    private long stampsCarried = -1;

    RootCarrier(Path folder, Roots roots, TimeStamping stamping, RootKey key) {
        this.files = new RootFiles(folder.toAbsolutePath());
        this.roots = roots;
        this.stamping = stamping;
        this.key = key;
    }

    synchronized void carry() {
        try {
            carryRoots();
            carryStamps();
        } catch (IOException e) {
            Log.warnf("roots are not in their folder: folder=%s reason=%s", files, e);
        }
    }

    private void carryRoots() throws IOException {
        List<Roots.StoredRoot> missing;
        do {
            missing = roots.listAfter(files.findLastNumber(), BATCH);
            if (!missing.isEmpty()) {
                files.add(missing);
                files.addKey(key);
            }
        } while (missing.size() == BATCH);
    }

    /** After a start, those of the last day are looked at again. */
    private void carryStamps() throws IOException {
        if (stampsCarried < 0) {
            stampsCarried = Math.max(0, files.findLastNumber() - BATCH);
        }
        for (var stamped : stamping.listAfter(stampsCarried)) {
            files.addStamp(stamped.root(), stamped.token());
            stampsCarried = stamped.root().root().number();
        }
    }
}
