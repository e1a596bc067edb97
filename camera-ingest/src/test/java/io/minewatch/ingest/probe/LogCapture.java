package io.minewatch.ingest.probe;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged in this JVM, ours down to the last detail. */
final class LogCapture {

    // Held on to: a logger nobody holds forgets its level.
    private final Logger ours = Logger.getLogger("io.minewatch");
    private final Logger root = Logger.getLogger("");
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            // Which log manager is at work decides whether the parameters are in the message yet.
            entries.add(formatter.format(entry) + Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    void attach() {
        handler.setLevel(Level.ALL);
        ours.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    void detach() {
        root.removeHandler(handler);
        ours.setLevel(Level.INFO);
    }

    String text() {
        return String.join("\n", entries);
    }
}
