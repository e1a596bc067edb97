package io.minewatch.local.cli;

import io.minewatch.local.backup.Backup;
import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Writes all that matters to one file, while the system runs: both databases, secrets, evidence pictures.",
            "Messages still under way on Kafka are not in it. Keep the file safe: it holds the passwords."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    BackupCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var system = RunningSystem.find(home)
                .orElseThrow(() -> new IllegalStateException("Minewatch is not up: type ./minewatch up first"));
        var password = new Secrets(home.secrets()).get("postgres");
        new Backup(home, new AdminConnection("127.0.0.1", system.ports().postgis(), password)).write(file);
        out.printf("%s: %d MB%n", file, Files.size(file) / 1_000_000);
        return 0;
    }
}
