package io.minewatch.local.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountTest {

    @TempDir
    Path folder;

    @Test
    void movesTheDataAwayFromAFolderTheServerCannotEnter() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root becomes another user");
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

        assertThat(PostgisCluster.reachableFolder(closed.resolve("data"))).startsWithRaw(Path.of("/var/lib/minewatch"));
    }

    @Test
    void runsTheServerAsItselfUnlessRoot() {
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root becomes another user");

        assertThat(PostgisCluster.reachableFolder(folder.resolve("data"))).isEqualTo(folder.resolve("data"));
    }
}
