package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.process.Child;
import io.minewatch.local.process.Jvm;
import io.minewatch.local.service.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a supervisor that outlives us, and shows what it says until all is ready. */
final class Detached {

    static final String CHILD = "--detached-child";

    private final Home home;
    private final PrintStream out;

    Detached(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int start(List<String> arguments) throws InterruptedException {
        var log = home.log("up");
        try {
            Files.deleteIfExists(log);
            var supervisor = Child.start("minewatch", command(arguments), environment(), home.checkout(), log);
            return follow(supervisor, log);
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + log, e);
        }
    }

    private int follow(Child supervisor, Path log) throws IOException, InterruptedException {
        try (var in = new RandomAccessFile(log.toFile(), "r")) {
            boolean up = false;
            while (!up && supervisor.isAlive()) {
                // Asked before the log is read, so that its last lines are not missed.
                up = RunningSystem.find(home).isPresent();
                Thread.sleep(100);
                show(in);
            }
            show(in);
            return up ? 0 : 1;
        }
    }

    private void show(RandomAccessFile in) throws IOException {
        var fresh = new byte[(int) (in.length() - in.getFilePointer())];
        in.readFully(fresh);
        out.print(new String(fresh, StandardCharsets.UTF_8));
        out.flush();
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.ownOptions());
        command.addAll(List.of("-cp", Jvm.classpath(), Main.class.getName()));
        arguments.stream().filter(a -> !a.equals("--detach")).forEach(command::add);
        command.add(CHILD);
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "MINEWATCH_CHECKOUT", home.checkout().toString(),
                "MINEWATCH_HOME", home.folder().toString());
    }
}
