package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;

/** Requests to other rooms, from the form in which they wait for being made. */
final class Requests {

    private Requests() {}

    static <T> T read(JsonNode request, Class<T> type) {
        try {
            return ContractJson.mapper().treeToValue(request, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request was not written as it is read: " + type.getSimpleName(), e);
        }
    }
}
