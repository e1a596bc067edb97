package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a camera says it can play (RFC 4566): the video of it that we can decode.
 *
 * @param control of the whole session, as it stands there
 */
record SessionDescription(@Nullable String control, Video video) {

    /**
     * A video stream.
     *
     * @param ticksPerSecond of its clock
     * @param parameterSets Annex B; empty if they come with the pictures only
     * @param control where to set it up, as it stands there
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares descriptions.
    record Video(
            Codec codec,
            int payloadType,
            int ticksPerSecond,
            byte[] parameterSets,
            @Nullable String control) {}

    static SessionDescription parse(String text) throws StreamFailure {
        var session = new Section("");
        var current = session;
        var videos = new ArrayList<Section>();
        for (var line : text.split("\r\n|\r|\n")) {
            if (line.startsWith("m=")) {
                current = new Section(line.substring(2).strip());
                if (current.isVideo()) {
                    videos.add(current);
                }
            } else if (line.startsWith("a=")) {
                current.attributes.add(line.substring(2).strip());
            }
        }
        return new SessionDescription(session.find("control:").orElse(null), firstOf(videos));
    }

    private static Video firstOf(List<Section> videos) throws StreamFailure {
        for (var section : videos) {
            var video = section.video();
            if (video.isPresent()) {
                return video.get();
            }
        }
        throw new StreamFailure(Kind.NO_VIDEO, videos.isEmpty() ? "no-video" : "other-codec");
    }

    /** One medium of the session, or what stands before the first one. */
    private static final class Section {

        private final String media;
        private final List<String> attributes = new ArrayList<>();

        Section(String media) {
            this.media = media;
        }

        boolean isVideo() {
            return media.regionMatches(true, 0, "video ", 0, 6);
        }

        Optional<String> find(String prefix) {
            return attributes.stream()
                    .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst();
        }

        Optional<Video> video() throws ProtocolSurprise {
            var words = media.split("\\s+");
            for (int i = 3; i < words.length; i++) {
                var video = words[i].matches("\\d{1,3}") ? video(Integer.parseInt(words[i])) : Optional.<Video>empty();
                if (video.isPresent()) {
                    return video;
                }
            }
            return Optional.empty();
        }

        private Optional<Video> video(int payloadType) throws ProtocolSurprise {
            var encoding = find("rtpmap:" + payloadType + " ").orElse("");
            var format =
                    FormatParameters.parse(find("fmtp:" + payloadType + " ").orElse(""));
            var codec = codecOf(encoding).or(() -> encoding.isEmpty() ? format.codec() : Optional.empty());
            if (codec.isEmpty()) {
                return Optional.empty();
            }
            format.requireOrder();
            return Optional.of(new Video(
                    codec.get(),
                    payloadType,
                    ticksOf(encoding),
                    format.parameterSets(),
                    find("control:").orElse(null)));
        }

        private static Optional<Codec> codecOf(String encoding) {
            int slash = encoding.indexOf('/');
            var name = slash < 0 ? encoding : encoding.substring(0, slash);
            for (var codec : Codec.values()) {
                if (name.equalsIgnoreCase(codec.name())) {
                    return Optional.of(codec);
                }
            }
            return name.equalsIgnoreCase("HEVC") ? Optional.of(Codec.H265) : Optional.empty();
        }

        private static int ticksOf(String encoding) {
            var parts = encoding.split("/");
            boolean told = parts.length > 1 && parts[1].matches("[1-9]\\d{1,7}");
            return told ? Integer.parseInt(parts[1]) : 90_000;
        }
    }
}
