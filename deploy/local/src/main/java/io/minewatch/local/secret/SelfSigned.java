package io.minewatch.local.secret;

import io.minewatch.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A certificate that nobody vouches for but ourselves, for a machine's name and addresses: a phone must be told to trust it. */
public final class SelfSigned {

    private SelfSigned() {}

    /** The certificate for that name; made at the first call. */
    public static Tls in(Path folder, String name) {
        var certificate = folder.resolve("tls-%s.crt".formatted(name));
        var key = folder.resolve("tls-%s.key".formatted(name));
        if (Files.notExists(certificate)) {
            make(name, certificate, key);
        }
        return new Tls(certificate.toString(), key.toString());
    }

    private static void make(String name, Path certificate, Path key) {
        var log = certificate.resolveSibling("tls.log");
        var command = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "825",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=" + alternativeNames(name),
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        var openssl = Child.start("openssl", command, Map.of(), Path.of("/"), log);
        if (openssl.awaitExit() != 0) {
            throw new IllegalStateException(
                    "openssl makes no certificate for %s:%n%s".formatted(name, openssl.tailOfLog()));
        }
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be protected: " + key, e);
        }
    }

    private static String alternativeNames(String name) {
        var isAddress = name.matches("[0-9.]+") || name.contains(":");
        var names = Stream.of((isAddress ? "IP:" : "DNS:") + name, "DNS:localhost");
        return Stream.concat(names, addresses().map(a -> "IP:" + a)).distinct().collect(Collectors.joining(","));
    }

    private static Stream<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> !a.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .map(a -> a.replaceFirst("%.*", ""));
        } catch (SocketException e) {
            return Stream.of("127.0.0.1");
        }
    }
}
