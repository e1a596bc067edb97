package io.minewatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What it takes to run a main class of this module in a JVM of its own. */
public final class Jvm {

    private Jvm() {}

    /** The {@code java} that runs us. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What keeps a JVM small that only looks after others. */
    public static List<String> ownOptions() {
        return List.of("-XX:+UseSerialGC", "-Xmx96m", "-XX:TieredStopAtLevel=1");
    }

    /** This module and all its libraries, also those a service's tests do not have. */
    public static String classpath() {
        try (var list = Jvm.class.getResourceAsStream("/io/minewatch/local/jars.classpath")) {
            if (list == null) {
                throw new IllegalStateException("minewatch-local was not built by Maven: jars.classpath is missing");
            }
            var jars = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            var self = Path.of(Jvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return self + System.getProperty("path.separator") + jars;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of jars cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a jar at a strange place", e);
        }
    }
}
