package io.minewatch.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that make a Kafka message a CloudEvent (CloudEvents 1.0.2, Kafka binding, binary mode).
 *
 * <p>The facts of a picture, whose value is the JPEG itself, travel as JSON in {@link #FACTS} and its digest in {@link
 * #SHA256}.
 */
public final class CloudEventHeaders {

    /** The event: the same whenever the same thing is told again. */
    public static final String ID = "ce_id";
    /** Facts of a picture, JSON. */
    public static final String FACTS = "minewatch-facts";
    /** SHA-256 of the message's value, small hexadecimal letters. */
    public static final String SHA256 = "minewatch-sha256";

    private CloudEventHeaders() {}

    /**
     * Headers for an event.
     *
     * @param id the same for a redelivered event, so that a consumer can drop what it has seen
     * @param source the service, for instance {@code camera-ingest}
     * @param type the topic's name without its version serves as type
     * @param time when it happened
     * @param contentType of the value
     */
    public static Map<String, String> of(String id, String source, String type, Instant time, String contentType) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, id);
        headers.put("ce_source", "/minewatch/" + source);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("content-type", contentType);
        return headers;
    }

    /** Headers for a record sent as JSON on {@code topic}. */
    public static Map<String, String> ofJson(String id, String source, String topic, Instant time) {
        return of(id, source, topic, time, "application/json");
    }
}
