package io.minewatch.ingest.gate;

import io.minewatch.contract.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look found.
 *
 * @param learning the background is not known yet, so that nothing can be said
 * @param boxes where something moves
 * @param held why nothing moves though something stood out, or {@code null}
 */
record Motion(boolean learning, List<Box> boxes, @Nullable HeldBack held) {

    static final Motion LEARNING = new Motion(true, List.of(), null);

    static Motion held(HeldBack cause) {
        return new Motion(false, List.of(), cause);
    }

    static Motion in(List<Box> boxes) {
        return new Motion(false, boxes, null);
    }
}
