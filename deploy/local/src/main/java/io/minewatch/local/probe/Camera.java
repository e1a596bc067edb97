package io.minewatch.local.probe;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Pose;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A camera as somebody describes it at the terminal.
 *
 * @param address without user and password
 * @param user who logs in, if the camera asks
 */
public record Camera(String name, URI address, @Nullable String user, GeoPoint location, Pose pose) {

    /**
     * Reads {@code NAME=rtsp://user@host/path}.
     *
     * @throws IllegalArgumentException saying what is wrong; a password is not repeated
     */
    public static Camera parse(String nameAndAddress, GeoPoint location, Pose pose) {
        int equals = nameAndAddress.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("--camera must look like NAME=rtsp://host/path");
        }
        var name = nameAndAddress.substring(0, equals).strip();
        var uri = uri(nameAndAddress.substring(equals + 1).strip());
        var user = uri.getUserInfo();
        if (user != null && user.contains(":")) {
            throw new IllegalArgumentException(
                    "a password in the address would show in the process list: leave it out,"
                            + " and it is asked for, or give --password-file. This one has now been seen: change it at the camera");
        }
        return new Camera(name, withoutUser(uri), user, location, pose);
    }

    /** The probe's id in a county: the name, if it is made of small letters and digits, else a number drawn from it. */
    public ProbeId id(String adcode) {
        var word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        boolean same = word.equals(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        var local =
                same && !word.isEmpty() ? word : NameIds.uuid("camera " + name).toString();
        return new ProbeId("%s-probe-%s".formatted(adcode, local));
    }

    private static URI uri(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the camera's address cannot be read; it must look like rtsp://host/path");
        }
        if (!("rtsp".equals(uri.getScheme()) || "rtsps".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("the camera's address must look like rtsp://host/path");
        }
        return uri;
    }

    private static URI withoutUser(URI uri) {
        var address = uri.toString();
        var user = uri.getRawUserInfo();
        return user == null ? uri : URI.create(address.replaceFirst("//[^@/]*@", "//"));
    }
}
