package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row that is about to be stored.
 *
 * @param head what has the revision that counts
 * @param request whole, as its room takes it: with id, time and the revision that it expects
 */
public record Prepared(String head, String subject, ObjectNode request) {}
