package io.minewatch.registry.crs;

import java.util.Map;

/**
 * Why a position cannot be where it says, with a guess at what happened.
 *
 * @param code stable, for the page to word
 * @param parameters what the sentence names
 * @param message for whoever reads the raw answer
 */
public record Misfit(String code, Map<String, Object> parameters, String message) {}
