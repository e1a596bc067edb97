package io.minewatch.local.cli;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.Pose;
import io.minewatch.local.keycloak.Realm;
import io.minewatch.local.probe.Camera;
import io.minewatch.local.probe.ProbeEntry;
import io.minewatch.local.service.LogIns;
import io.minewatch.local.service.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that add a real camera. */
final class CameraOptions {

    @Option(names = "--camera", paramLabel = "NAME=rtsp://[USER@]HOST/PATH", description = "add a real camera")
    private @Nullable String camera;

    @Option(names = "--at", paramLabel = "LON,LAT", description = "where it stands, degrees (CGCS2000 or WGS 84)")
    private @Nullable String at;

    @Option(names = "--heading", paramLabel = "DEG", description = "where it looks, clockwise from north")
    private @Nullable Double heading;

    @Option(names = "--height", paramLabel = "M", description = "of the lens over the ground it looks at")
    private @Nullable Double height;

    @Option(
            names = "--tilt",
            paramLabel = "DEG",
            defaultValue = "10",
            description = "below the horizon (${DEFAULT-VALUE})")
    private double tilt;

    @Option(
            names = "--fov",
            paramLabel = "DEG",
            defaultValue = "60",
            description = "across the picture (${DEFAULT-VALUE})")
    private double fieldOfView;

    @Option(names = "--password-file", description = "holds the camera's password; without it you are asked")
    private @Nullable Path passwordFile;

    /** The camera that is to be added, if one is. */
    Optional<Camera> read() {
        if (camera == null) {
            return Optional.empty();
        }
        if (at == null || heading == null || height == null) {
            throw new IllegalArgumentException("--camera needs --at LON,LAT, --heading DEG and --height M");
        }
        // A pose read off by eye: the errors are honest about it, and "cannot tell" is the answer near a boundary.
        var pose = new Pose(height, heading, tilt, 0, fieldOfView, 16.0 / 9, 3, 2, 0.5);
        return Optional.of(Camera.parse(camera, point(at), pose));
    }

    /** Adds the camera to a system that is up. */
    void enter(Camera described, RunningSystem system, String adcode, LogIns logIns, PrintStream out) {
        var password = described.user() == null ? null : password(described);
        var entry = new ProbeEntry(
                URI.create("http://127.0.0.1:" + system.ports().siteRegistry()),
                URI.create("http://127.0.0.1:%d/auth".formatted(system.ports().keycloak())),
                adcode);
        var id = entry.enter(described, Realm.ADMIN, logIns.adminPassword(), password, Instant.now());
        out.printf("camera %s is watched as probe %s%n", described.name(), id);
    }

    private String password(Camera described) {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot be read: " + passwordFile, e);
            }
        }
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new IllegalStateException("nobody to ask for the camera's password: give --password-file");
        }
        return new String(console.readPassword("password of %s at %s: ", described.user(), described.name()));
    }

    private static GeoPoint point(String text) {
        var numbers = text.split(",", -1);
        try {
            return new GeoPoint(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--at must be LON,LAT in degrees, for instance 110.95,25.81: " + text, e);
        }
    }
}
