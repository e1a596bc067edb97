package io.minewatch.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who listens on a TCP port, as far as Linux lets us know. */
public final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Whether the port is taken. */
    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The process that listens there, unless it is another user's or the system hides it. */
    public static Optional<ProcessHandle> find(int port) {
        var sockets = listeningSockets(port);
        return ProcessHandle.allProcesses().filter(p -> holds(p, sockets)).findFirst();
    }

    /** A process in words: what it is and its number. */
    public static String describe(ProcessHandle process) {
        var command = process.info().command().map(c -> Path.of(c).getFileName().toString());
        return "%s (process %d)".formatted(command.orElse("a program"), process.pid());
    }

    private static Set<String> listeningSockets(int port) {
        var sockets = new HashSet<String>();
        var suffix = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
        for (var table : new String[] {"net/tcp", "net/tcp6"}) {
            try {
                for (var line : Files.readAllLines(PROC.resolve(table))) {
                    var columns = line.strip().split("\\s+", -1);
                    if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
                        sockets.add("socket:[" + columns[9] + "]");
                    }
                }
            } catch (IOException e) {
                // Not a Linux that tells: the port is named without its holder.
            }
        }
        return sockets;
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        var open = PROC.resolve(String.valueOf(process.pid())).resolve("fd");
        try (var descriptors = Files.newDirectoryStream(open)) {
            for (var descriptor : descriptors) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Gone meanwhile, or not ours to look at.
        }
        return false;
    }
}
