package io.minewatch.alert.ledger.root;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the ledger is handed over. */
@ConfigMapping(prefix = "minewatch.ledger")
public interface RootConfig {

    /** The Ed25519 key that signs roots, 32 bytes in Base64; made at the first start. */
    @WithDefault("data/ledger-root-key")
    Path keyFile();

    /** Where roots are put as files. */
    @WithDefault("data/roots")
    Path rootsFolder();

    /** A second such folder, best one that somebody else lends us and that we can only add to. */
    Optional<Path> secondRootsFolder();

    /** How long after a root the next one is made. */
    @WithDefault("PT5M")
    Duration rootEvery();

    /** How often is looked whether one is due. */
    @WithDefault("10s")
    String lookEvery();

    Tsa tsa();

    /** The time-stamping authority (RFC 3161). */
    interface Tsa {

        /** Where it answers; without it roots are not time-stamped. */
        Optional<URI> url();

        /** How long to wait for its answer. */
        @WithDefault("PT10S")
        Duration timeout();
    }
}
