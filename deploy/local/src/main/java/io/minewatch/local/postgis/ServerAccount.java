package io.minewatch.local.postgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the server: ourselves, or the user {@code postgres} when we are root, since PostgreSQL refuses to run as
 * root.
 */
final class ServerAccount {

    private static final String SERVER_USER = "postgres";

    private final boolean root;

    private ServerAccount(boolean root) {
        this.root = root;
    }

    static ServerAccount current() {
        return new ServerAccount("root".equals(System.getProperty("user.name")));
    }

    /** The command as the account runs it; it stays one process, so that signals reach the server. */
    List<String> run(List<String> command) {
        if (!root) {
            return command;
        }
        var become = List.of("setpriv", "--reuid", SERVER_USER, "--regid", SERVER_USER, "--init-groups", "--");
        return Stream.concat(become.stream(), command.stream()).toList();
    }

    /** Whether the account can enter every folder above {@code path}. */
    boolean canReach(Path path) {
        if (!root) {
            return true;
        }
        for (var above = path.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !permissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** Makes a folder that only the account can enter. */
    void makeOwnFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            own(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be made: " + folder, e);
        }
    }

    /** Gives a file to the account. */
    void own(Path file) throws IOException {
        if (root) {
            var user = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SERVER_USER);
            Files.setOwner(file, user);
        }
    }

    private static java.util.Set<PosixFilePermission> permissions(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be looked at: " + folder, e);
        }
    }
}
