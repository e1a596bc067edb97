package io.minewatch.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    Path folder;

    private final List<Child> children = new ArrayList<>();

    @AfterEach
    void endChildren() {
        children.forEach(Child::kill);
    }

    @Test
    void endsWhatTheChildStartedToo() {
        var child = bash("sleep 100 & wait");
        await().until(() -> child.handle().descendants().count() == 1);
        var grandchild = child.handle().descendants().findFirst().orElseThrow();

        child.stop(Signal.TERM, Duration.ofSeconds(5));

        assertThat(grandchild.isAlive()).isFalse();
    }

    @Test
    void forcesAChildThatDoesNotListen() {
        var child = bash("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        await().until(() -> child.tailOfLog().contains("deaf"));

        child.stop(Signal.TERM, Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void passesSecretsByEnvironmentAndKeepsTheLog() {
        var child = Child.start(
                "shell",
                List.of("bash", "-c", "echo got $SECRET"),
                Map.of("SECRET", "x1"),
                folder,
                folder.resolve("log"));

        assertThat(child.awaitExit()).isZero();
        assertThat(child.tailOfLog()).isEqualTo("got x1");
    }

    private Child bash(String script) {
        var child = Child.start("shell", List.of("bash", "-c", script), Map.of(), folder, folder.resolve("log"));
        children.add(child);
        return child;
    }
}
