package io.minewatch.registry.attachment;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import java.time.Instant;

/**
 * What is known of a file beside its content.
 *
 * @param fileName as whoever sent it first called it
 * @param size in bytes
 */
public record Attachment(
        Sha256 sha256, String fileName, String mediaType, long size, Instant recordedAt, Actor filedBy) {}
