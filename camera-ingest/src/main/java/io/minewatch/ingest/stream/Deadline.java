package io.minewatch.ingest.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a libav call by the wall clock. libav's own timeouts start over with every byte, and a camera that trickles would
 * hold its thread for ever.
 *
 * <p>All cameras share one native callback and are told apart by a number: JavaCPP hands out ten callbacks for a class,
 * and from the eleventh on silently none.
 */
final class Deadline implements AutoCloseable {

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Map<Long, Deadline> PENDING = new ConcurrentHashMap<>();
    private static final Callback CALLBACK = new Callback();

    private final long number = NUMBERS.incrementAndGet();
    private final BooleanSupplier stopped;
    private volatile long at;

    Deadline(Duration limit, BooleanSupplier stopped) {
        this.stopped = stopped;
        renew(limit);
        PENDING.put(number, this);
    }

    /** Lets this deadline end calls on a context. */
    void guard(AVFormatContext context) {
        context.interrupt_callback().callback(CALLBACK).opaque(new Tag(number));
    }

    void renew(Duration limit) {
        at = System.nanoTime() + limit.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - at > 0 || stopped.getAsBoolean();
    }

    boolean isStopped() {
        return stopped.getAsBoolean();
    }

    @Override
    public void close() {
        PENDING.remove(number);
    }

    private static final class Callback extends AVIOInterruptCB.Callback_Pointer {

        @Override
        public int call(@Nullable Pointer opaque) {
            var deadline = opaque == null ? null : PENDING.get(opaque.address());
            return deadline == null || deadline.isOver() ? 1 : 0;
        }
    }

    /** A number dressed up as an address, which is how C tells callers apart. */
    private static final class Tag extends Pointer {

        Tag(long number) {
            address = number;
        }
    }
}
