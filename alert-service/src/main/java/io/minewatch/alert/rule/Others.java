package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.sighting.TrackId;
import java.util.List;

/** Who else was seen in a site; asked only where numbers matter. */
@FunctionalInterface
public interface Others {

    /** All that were there while the spot's machine was, that machine's own track perhaps among them. */
    List<Presence> listIn(SiteId site, Spot meanwhile);

    /** A machine that was somewhere for a while. */
    record Presence(TrackId track, ProbeId probe, MachineClass machine, Spot spot) {}
}
