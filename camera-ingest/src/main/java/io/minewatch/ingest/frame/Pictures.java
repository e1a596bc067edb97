package io.minewatch.ingest.frame;

import io.minewatch.ingest.stream.Keyframe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * Decodes keyframes for all cameras with a few decoders, which take turns: a keyframe needs nothing that came before it,
 * and a decoder for each of a hundred cameras would take most of the memory.
 */
@ApplicationScoped
public class Pictures {

    private final BlockingQueue<Workbench> free;

    @Inject
    Pictures(FrameConfig config) {
        this(config.decoders().orElse(Runtime.getRuntime().availableProcessors()), config.jpegScale());
    }

    private Pictures(int benches, int jpegScale) {
        free = new ArrayBlockingQueue<>(benches);
        for (int i = 0; i < benches; i++) {
            free.add(new Workbench(jpegScale));
        }
    }

    /** Decoders that nobody else waits for; the caller closes them. */
    public static Pictures ofOwn(int decoders, int jpegScale) {
        return new Pictures(decoders, jpegScale);
    }

    /** Decodes a keyframe and lends its picture for as long as {@code use} takes. */
    public <T> T look(Keyframe keyframe, Function<Picture, T> use) throws UndecodableKeyframe, InterruptedException {
        var bench = free.take();
        try {
            return use.apply(bench.decode(keyframe));
        } finally {
            free.add(bench);
        }
    }

    @PreDestroy
    public void close() {
        free.forEach(Workbench::close);
    }
}
