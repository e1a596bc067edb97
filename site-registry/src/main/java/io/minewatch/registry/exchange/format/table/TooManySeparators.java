package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.UnreadableFile;
import java.io.IOException;

/** How {@link SeparatorGuard} tells the reader behind the parser. */
final class TooManySeparators extends IOException {

    private static final long serialVersionUID = 1;

    private final int most;

    TooManySeparators(int most) {
        this.most = most;
    }

    UnreadableFile refusal() {
        return new UnreadableFile(
                "file.too-many-cells", "The file has more than %,d values.".formatted(most), "most", most);
    }
}
