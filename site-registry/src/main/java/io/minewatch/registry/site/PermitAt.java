package io.minewatch.registry.site;

import io.minewatch.contract.Coded;
import io.minewatch.contract.site.Permit;
import java.util.List;

/**
 * A permit at one instant.
 *
 * @param inForce whether mining under it was legal
 * @param why everything that spoke against it; or what it rested on, if not on its printed validity
 * @param warnings what does not put it out of force and should be known: that its holder was on the blacklist
 */
public record PermitAt(Permit permit, boolean inForce, List<Coded> why, List<Coded> warnings) {}
