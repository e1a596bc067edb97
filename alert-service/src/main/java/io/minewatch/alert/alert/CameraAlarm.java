package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with one or many cameras, as an alert says it.
 *
 * @param place where the camera stands; of many, the one that failed first
 * @param township of all the cameras, or {@code null} when they have not one in common
 * @param span from when it began until it was last known to be so
 */
public record CameraAlarm(
        Rule rule, Place place, @Nullable AreaId township, Coded reason, List<ProbeId> probes, Span span) {}
