package io.minewatch.local.home;

import io.minewatch.local.process.PidFile;
import io.minewatch.local.process.ProcessTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A home for what lives no longer than this JVM, as a test's broker or a measured system: a folder below the machine's
 * temporary one, gone when the JVM ends. What a killed JVM left behind, processes and all, is swept up by the next.
 */
public final class TemporaryFolder {

    private static final String PREFIX = "minewatch-test-";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private TemporaryFolder() {}

    /** Makes the folder and has {@code atEnd} run before it is deleted. */
    public static Path create(Consumer<Path> atEnd) {
        sweep();
        try {
            // The database server may run as another user: it must be able to pass through.
            var folder = Files.createTempDirectory(
                    TEMPORARY,
                    PREFIX,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            new PidFile(folder.resolve("owner.pid")).write(ProcessHandle.current());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                atEnd.accept(folder);
                delete(folder);
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    /** Remembers a process of the folder for the next sweep. */
    public static void remember(Path folder, ProcessHandle process) {
        new PidFile(folder.resolve("child-" + process.pid() + ".pid")).write(process);
    }

    private static void sweep() {
        for (var folder : list(TEMPORARY)) {
            if (folder.getFileName().toString().startsWith(PREFIX) && Files.exists(folder.resolve("owner.pid"))) {
                sweep(folder);
            }
        }
    }

    private static void sweep(Path folder) {
        if (new PidFile(folder.resolve("owner.pid")).find().isPresent()) {
            return;
        }
        for (var file : list(folder)) {
            if (file.toString().endsWith(".pid")) {
                new PidFile(file).find().map(ProcessTree::of).ifPresent(ProcessTree::kill);
            }
        }
        delete(folder);
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The next sweep tries again.
        }
    }
}
