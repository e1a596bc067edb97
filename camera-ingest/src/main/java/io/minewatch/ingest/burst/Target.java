package io.minewatch.ingest.burst;

import io.minewatch.contract.ProbeId;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.stream.StreamAddress;
import java.util.function.Supplier;

/**
 * The main stream of a probe.
 *
 * @param address opens the password when asked, and not before; throws {@link IllegalArgumentException} when it does not
 *     open
 */
public record Target(Frame.Origin origin, Supplier<StreamAddress> address) {

    ProbeId probe() {
        return origin.probe();
    }
}
