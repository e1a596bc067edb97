package io.minewatch.alert.ledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param against what somebody else kept
 * @param rootsFolders where roots lie as files
 * @param evidenceFolder where pictures lie; without it they are not looked at
 * @param authority the time-stamping authority's certificate, or the one that issued it; without it any is taken
 */
record VerifyOptions(
        Against against,
        List<Path> rootsFolders,
        @Nullable Path evidenceFolder,
        @Nullable X509Certificate authority) {

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException naming what cannot be understood
     */
    static VerifyOptions read(List<String> arguments, Map<String, String> environment) {
        var against = new ArrayList<String>();
        boolean pictures = true;
        X509Certificate authority = null;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            switch (argument) {
                case "--against" -> against.add(value(argument, rest));
                case "--tsa-certificate" -> authority = certificate(value(argument, rest));
                case "--without-pictures" -> pictures = false;
                default -> throw new IllegalArgumentException("not an option: " + argument);
            }
        }
        var evidence = environment.get("MINEWATCH_EVIDENCE_FOLDER");
        return new VerifyOptions(
                Against.read(against),
                Stream.of("MINEWATCH_LEDGER_ROOTS_FOLDER", "MINEWATCH_LEDGER_SECOND_ROOTS_FOLDER")
                        .map(environment::get)
                        .filter(Objects::nonNull)
                        .map(Path::of)
                        .toList(),
                pictures && evidence != null ? Path.of(evidence) : null,
                authority);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static X509Certificate certificate(String file) {
        try (var in = Files.newInputStream(Path.of(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate in " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file, e);
        }
    }
}
