package io.minewatch.detection.intake;

import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Loads the network once for the whole service. */
@ApplicationScoped
class NetworkProducer {

    @Produces
    @Singleton
    Network network() throws IOException {
        return Network.load(Model.bundled());
    }

    void close(@Disposes Network network) {
        network.close();
    }
}
