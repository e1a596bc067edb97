package io.minewatch.alert.ledger.root;

import io.minewatch.alert.database.Patiently;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Has roots made, and carries them into the folders; a folder that is away gets what it missed when it is back. */
@ApplicationScoped
public class RootPump {

    private static final int BATCH = 500;

    private final Roots roots;
    private final RootConfig config;

    RootPump(Roots roots, RootConfig config) {
        this.roots = roots;
        this.config = config;
    }

    @Scheduled(every = "{minewatch.ledger.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Patiently.run("ledger root", roots::makeIfDue);
        carry();
    }

    /** Brings every folder up to the newest root. */
    public synchronized void carry() {
        Stream.concat(Stream.of(config.rootsFolder()), config.secondRootsFolder().stream())
                .forEach(folder -> Patiently.run("roots folder " + folder, () -> carryTo(folder)));
    }

    private void carryTo(Path folder) {
        var files = new RootFiles(folder.toAbsolutePath());
        try {
            List<Roots.StoredRoot> missing;
            do {
                missing = roots.listAfter(files.findLastNumber(), BATCH);
                if (!missing.isEmpty()) {
                    files.add(missing);
                }
            } while (missing.size() == BATCH);
        } catch (IOException e) {
            Log.warnf("roots are not in the folder: folder=%s reason=%s", folder, e.getMessage());
        }
    }
}
