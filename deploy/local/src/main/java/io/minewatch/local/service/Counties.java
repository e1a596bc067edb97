package io.minewatch.local.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The settings that say which county this is. */
public final class Counties {

    private static final String PREFIX = "minewatch.county.";

    private Counties() {}

    /** The made-up county of the simulator. */
    public static Map<String, String> demo() {
        try (var in = Counties.class.getResourceAsStream("/demo-county.properties")) {
            return read(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo county cannot be read", e);
        }
    }

    /**
     * A real county.
     *
     * @throws IllegalArgumentException when the file lacks what it must say
     */
    public static Map<String, String> read(Path file) {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var county = read(in);
            if (!county.getOrDefault(PREFIX + "adcode", "").matches("[0-9]{6}")) {
                throw new IllegalArgumentException(file + " must say " + PREFIX + "adcode=, six digits");
            }
            if (!county.containsKey(PREFIX + "extent")) {
                throw new IllegalArgumentException(file + " must say " + PREFIX + "extent=minLon,minLat,maxLon,maxLat");
            }
            return county;
        } catch (IOException e) {
            throw new IllegalArgumentException("the county file cannot be read: " + file, e);
        }
    }

    private static Map<String, String> read(Reader in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        var county = new HashMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            if (!name.startsWith(PREFIX)) {
                throw new IllegalArgumentException("only %s… belongs in a county file, not %s".formatted(PREFIX, name));
            }
            county.put(name, properties.getProperty(name).strip());
        }
        return county;
    }
}
