package io.minewatch.ingest.stream;

import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import io.minewatch.ingest.stream.StreamFailure.Kind;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Reads cameras with libav over RTSP: TCP if the camera has it, else UDP. Opening never locks out other cameras, as a frame grabber's would. */
@Startup // Without its native library the service must not start, rather than watch nothing.
@ApplicationScoped
@ReadBy(StreamConfig.Reader.LIBAV)
class LibavVideoSource implements VideoSource {

    static {
        // We close what we open; JavaCPP's own limit would count the heap's maximum against pictures.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        // libav writes addresses with user and password into its messages.
        av_log_set_level(AV_LOG_QUIET);
    }

    private final StreamConfig config;
    private final InstantSource clock;
    private final Semaphore openings;

    LibavVideoSource(StreamConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.openings = new Semaphore(config.openedAtOnce(), true);
    }

    @Override
    public VideoStream open(StreamAddress address, BooleanSupplier stopped) throws StreamFailure {
        awaitTurn(stopped);
        try {
            return play(address, new Deadline(config.openWithin(), stopped));
        } finally {
            openings.release();
        }
    }

    private void awaitTurn(BooleanSupplier stopped) throws StreamFailure {
        try {
            while (!openings.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    throw new StreamFailure(Kind.STOPPED, "stopped");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamFailure(Kind.STOPPED, "stopped");
        }
    }

    private VideoStream play(StreamAddress address, Deadline deadline) throws StreamFailure {
        AVFormatContext context = avformat_alloc_context();
        deadline.guard(context);
        int result = openInput(context, address);
        if (result < 0) {
            // libav has freed the context.
            boolean stopped = deadline.isStopped();
            boolean late = deadline.isOver();
            deadline.close();
            throw stopped ? new StreamFailure(Kind.STOPPED, "stopped") : LibavErrors.opening(result, late);
        }
        try {
            return new LibavVideoStream(context, deadline, config.stalledAfter(), clock);
        } catch (StreamFailure e) {
            avformat_close_input(context);
            deadline.close();
            throw e;
        }
    }

    private int openInput(AVFormatContext context, StreamAddress address) {
        var options = new AVDictionary(null);
        try {
            av_dict_set(options, "rtsp_transport", "tcp+udp", 0);
            av_dict_set(options, "rtsp_flags", "prefer_tcp", 0);
            // A keyframe comes in one go, and over UDP nobody waits for us to fetch it.
            av_dict_set(options, "buffer_size", "1048576", 0);
            av_dict_set(options, "allowed_media_types", "video", 0);
            av_dict_set(options, "timeout", micros(config.stalledAfter()), 0);
            av_dict_set(options, "fflags", "nobuffer", 0);
            av_dict_set(options, "user_agent", "Minewatch", 0);
            return avformat_open_input(context, address.withLogin(), null, options);
        } finally {
            av_dict_free(options);
        }
    }

    private static String micros(Duration time) {
        return String.valueOf(time.toNanos() / 1_000);
    }
}
