package io.minewatch.simulator.control;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.simulator.county.County;
import io.minewatch.simulator.county.County.Post;
import io.minewatch.simulator.rtsp.Fault;
import io.minewatch.simulator.rtsp.RtspServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meddles with cameras: a fault is one of the whole camera, so of both its streams. */
public final class CameraSwitchboard {

    private final County county;
    private final RtspServer server;

    public CameraSwitchboard(County county, RtspServer server) {
        this.county = county;
        this.server = server;
    }

    /** Puts a camera out of order for a while. */
    public void setFault(ProbeId probe, Fault fault, Duration time) {
        var post = get(probe);
        for (var role : StreamRole.values()) {
            server.setFault(post.pathOf(role), fault, time);
        }
    }

    /** Puts a camera in order again. */
    public void clearFault(ProbeId probe) {
        var post = get(probe);
        for (var role : StreamRole.values()) {
            server.clearFault(post.pathOf(role));
        }
    }

    /** How all cameras are. */
    public List<CameraView> list() {
        return county.posts().stream().map(this::viewOf).toList();
    }

    private Post get(ProbeId probe) {
        return county.posts().stream()
                .filter(post -> post.id().equals(probe))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such probe: " + probe));
    }

    private CameraView viewOf(Post post) {
        var fault = server.findFault(post.pathOf(StreamRole.MAIN)).orElse(null);
        var watchers = Arrays.stream(StreamRole.values())
                .mapToLong(role -> server.countWatching(post.pathOf(role)))
                .sum();
        return new CameraView(
                post.id(),
                post.name(),
                post.scene().id(),
                server.addressOf(post.pathOf(StreamRole.SUB)).toString(),
                watchers,
                server.countKeyframesSent(post.pathOf(StreamRole.SUB)),
                fault == null ? null : fault.toString());
    }

    /** Holds back all key frames, or no longer. */
    public void holdKeyframes(boolean on) {
        server.holdKeyframes(on);
    }

    /**
     * How a camera is.
     *
     * @param keyframesSent by its sub stream, to all who watched it
     */
    public record CameraView(
            ProbeId probe,
            String name,
            String scene,
            String address,
            long watchers,
            long keyframesSent,
            @Nullable String fault) {}
}
