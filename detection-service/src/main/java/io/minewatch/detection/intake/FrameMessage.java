package io.minewatch.detection.intake;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what camera-ingest wrote. */
final class FrameMessage {

    private FrameMessage() {}

    /**
     * What is known of the picture.
     *
     * @throws IllegalArgumentException when that cannot be read, or the frame is another probe's
     */
    static FrameFacts factsOf(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader(CloudEventHeaders.FACTS);
        if (header == null) {
            throw new IllegalArgumentException("a frame without facts");
        }
        var facts = ContractJson.read(header.value(), FrameFacts.class);
        if (!facts.probe().value().equals(message.key())) {
            throw new IllegalArgumentException("a frame of %s under another key".formatted(facts.probe()));
        }
        return facts;
    }

    /** Which stream it is from; nothing when that cannot be read, which whoever looks at it will find out. */
    static String streamOf(ConsumerRecord<String, byte[]> message) {
        try {
            return factsOf(message).stream().name();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * The picture itself.
     *
     * @throws IllegalArgumentException when it is not the one that was hashed
     */
    static byte[] pictureOf(ConsumerRecord<String, byte[]> message, FrameFacts facts) {
        byte[] jpeg = message.value();
        if (jpeg == null || !Sha256.of(jpeg).equals(facts.sha256())) {
            throw new IllegalArgumentException("the picture is not the one that was hashed at capture");
        }
        return jpeg;
    }
}
