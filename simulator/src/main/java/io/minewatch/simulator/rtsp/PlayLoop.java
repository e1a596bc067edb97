package io.minewatch.simulator.rtsp;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** The one thread that talks to all viewers: a tick every few milliseconds, whatever their number. */
final class PlayLoop implements Runnable {

    private static final System.Logger LOG = System.getLogger(PlayLoop.class.getName());
    private static final long TICK_MILLIS = 10;
    private static final long IDLE_MILLIS = 250;
    private static final int LARGEST_PICTURE = 4 * 1024 * 1024;

    private final Selector selector;
    private final ServerSocketChannel door;
    private final Dialogue.Camera camera;
    private final Duration sessionTimeout;
    private final LongSupplier clock;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_PICTURE);
    private final List<Dialogue> dialogues = new CopyOnWriteArrayList<>();

    PlayLoop(
            Selector selector,
            ServerSocketChannel door,
            Dialogue.Camera camera,
            Duration sessionTimeout,
            LongSupplier clock) {
        this.selector = selector;
        this.door = door;
        this.camera = camera;
        this.sessionTimeout = sessionTimeout;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            while (selector.isOpen() && door.isOpen()) {
                selector.select(this::handle, dialogues.isEmpty() ? IDLE_MILLIS : TICK_MILLIS);
                for (var dialogue : dialogues) {
                    run(dialogue, () -> dialogue.onTick(clock.getAsLong(), sessionTimeout, buffer));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "RTSP server stopped", e);
        } finally {
            dialogues.forEach(Dialogue::close);
        }
    }

    long countWatching(String path) {
        return dialogues.stream().filter(d -> d.isWatching(path)).count();
    }

    private void handle(SelectionKey key) {
        if (key.attachment() instanceof Dialogue dialogue) {
            run(dialogue, () -> {
                if (key.isValid() && key.isWritable()) {
                    dialogue.onWritable();
                }
                return !key.isValid() || !key.isReadable() || dialogue.onReadable(clock.getAsLong());
            });
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            var channel = door.accept();
            if (channel == null) {
                return;
            }
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var key = channel.register(selector, SelectionKey.OP_READ);
            var dialogue = new Dialogue(new Connection(channel, key), camera, clock.getAsLong());
            key.attach(dialogue);
            dialogues.add(dialogue);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "viewer could not be let in", e);
        }
    }

    private void run(Dialogue dialogue, Step step) {
        boolean goesOn;
        try {
            goesOn = step.run();
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "viewer left: {0}", e.getMessage());
            goesOn = false;
        }
        if (!goesOn) {
            dialogues.remove(dialogue);
            dialogue.close();
        }
    }

    /** One step of a dialogue; false ends it. */
    private interface Step {
        boolean run() throws IOException;
    }
}
