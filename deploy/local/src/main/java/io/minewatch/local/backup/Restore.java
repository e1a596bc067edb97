package io.minewatch.local.backup;

import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.postgis.PostgisCluster;
import io.minewatch.local.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Makes a system that is down what it was when the backup was written. What it had become since is gone. */
public final class Restore {

    private final Home home;
    private final Supplier<PostgisCluster> clusterOfHome;

    /**
     * Restores into a home.
     *
     * @param clusterOfHome makes the home's database server, after its secrets are in place
     */
    public Restore(Home home, Supplier<PostgisCluster> clusterOfHome) {
        this.home = home;
        this.clusterOfHome = clusterOfHome;
    }

    /**
     * Reads it from a file.
     *
     * @throws IllegalArgumentException when the file is no backup; nothing is changed then
     */
    public void read(Path file) {
        Path folder = Backup.temporary(home);
        try {
            Archive.unpack(file, folder);
            requireWhole(file, folder);
            replace(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private void replace(Path folder) {
        Folders.delete(clusterOfHome.get().data());
        for (var stale : new String[] {"kafka", Backup.EVIDENCE}) {
            Folders.delete(home.data().resolve(stale));
        }
        Folders.delete(home.secrets());
        Folders.copy(folder.resolve(Backup.SECRETS), home.create().secrets());
        Folders.copy(folder.resolve(Backup.EVIDENCE), home.data().resolve(Backup.EVIDENCE));
        try (var cluster = clusterOfHome.get().start()) {
            var secrets = new Secrets(home.secrets());
            MinewatchDatabase.createEmpty(cluster.admin(), secrets::get);
            var dump = new DatabaseDump(cluster.admin(), home.log("backup"));
            for (var database : MinewatchDatabase.BACKED_UP) {
                dump.read(database, folder.resolve(database + ".dump"));
            }
            cluster.stop();
        }
    }

    private static void requireWhole(Path file, Path folder) {
        var whole = Files.isDirectory(folder.resolve(Backup.SECRETS))
                && MinewatchDatabase.BACKED_UP.stream().allMatch(d -> Files.exists(folder.resolve(d + ".dump")));
        if (!whole) {
            throw new IllegalArgumentException("no backup of Minewatch, or not all of one: " + file);
        }
    }
}
