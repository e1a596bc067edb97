package io.minewatch.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void findsTheProcessAgain() {
        var file = new PidFile(folder.resolve("run/me.pid"));

        file.write(ProcessHandle.current());

        assertThat(file.find()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAStrangerForTheProcess() throws IOException {
        Files.writeString(folder.resolve("me.pid"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");

        assertThat(new PidFile(folder.resolve("me.pid")).find()).isEmpty();
    }

    @Test
    void findsNothingWithoutAFileOrInASpoiltOne() throws IOException {
        Files.writeString(folder.resolve("spoilt.pid"), "x y");

        assertThat(new PidFile(folder.resolve("missing.pid")).find()).isEmpty();
        assertThat(new PidFile(folder.resolve("spoilt.pid")).find()).isEmpty();
    }
}
