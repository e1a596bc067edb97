package io.minewatch.registry.probe;

import io.minewatch.contract.probe.Mask;
import io.minewatch.registry.change.ValidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mask as it was sent.
 *
 * @param polygon {@code [x, y]} of each corner
 */
public record MaskRequest(
        Mask.@Nullable Why why,
        @Nullable List<List<Double>> polygon,
        @Nullable ValidRequest valid) {}
