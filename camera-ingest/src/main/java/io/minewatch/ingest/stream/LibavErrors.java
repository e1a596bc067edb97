package io.minewatch.ingest.stream;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_FORBIDDEN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_OTHER_4XX;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_SERVER_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_UNAUTHORIZED;

import io.minewatch.ingest.stream.StreamFailure.Kind;

/** Reads libav's error numbers. Its texts are not used: they may repeat the address. */
final class LibavErrors {

    private static final int EIO = -5;
    private static final int EPROTONOSUPPORT = -93;
    private static final int ECONNRESET = -104;
    private static final int ENETUNREACH = -101;
    private static final int ETIMEDOUT = -110;
    private static final int ECONNREFUSED = -111;
    private static final int EHOSTUNREACH = -113;

    private LibavErrors() {}

    /**
     * Why a camera did not open.
     *
     * @param late whether its time was over: what libav then says is about the half of an answer it has
     */
    static StreamFailure opening(int error, boolean late) {
        if (error == AVERROR_HTTP_UNAUTHORIZED) {
            return new StreamFailure(Kind.WRONG_PASSWORD, "unauthorized");
        }
        if (late || error == AVERROR_EXIT || error == ETIMEDOUT) {
            return new StreamFailure(Kind.UNREACHABLE, "no-answer");
        }
        if (error == AVERROR_HTTP_FORBIDDEN) {
            return new StreamFailure(Kind.REFUSED, "forbidden");
        }
        if (error == AVERROR_HTTP_NOT_FOUND) {
            return new StreamFailure(Kind.REFUSED, "not-found");
        }
        if (error == AVERROR_HTTP_OTHER_4XX || error == AVERROR_HTTP_SERVER_ERROR) {
            return new StreamFailure(Kind.REFUSED, "camera-error");
        }
        return switch (error) {
            case ECONNREFUSED -> new StreamFailure(Kind.REFUSED, "connection");
            // Neither over TCP nor over UDP.
            case EPROTONOSUPPORT -> new StreamFailure(Kind.REFUSED, "no-transport");
            case ENETUNREACH, EHOSTUNREACH -> new StreamFailure(Kind.UNREACHABLE, "no-route");
            case EIO -> new StreamFailure(Kind.UNREACHABLE, "no-such-host");
            default -> new StreamFailure(Kind.REFUSED, "not-understood");
        };
    }

    /** Why a camera that played cannot be read on. */
    static StreamFailure reading(int error) {
        if (error == AVERROR_EXIT || error == ETIMEDOUT) {
            return new StreamFailure(Kind.STALLED, "silent");
        }
        if (error == AVERROR_EOF || error == EIO || error == ECONNRESET) {
            return new StreamFailure(Kind.DROPPED, "hung-up");
        }
        return new StreamFailure(Kind.DROPPED, "not-understood");
    }
}
