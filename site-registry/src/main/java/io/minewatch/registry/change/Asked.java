package io.minewatch.registry.change;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import java.util.function.BiConsumer;

/**
 * A change that somebody asks for.
 *
 * @param what the change is called in the log; with the request it tells a repetition from another change
 * @param mayCreate whether it may be the first of its subject
 * @param work hears at which moment the change is made, once it is sure that it may be, and adds what is to be written
 */
public record Asked(
        Subject subject, String what, ChangeRequest request, boolean mayCreate, BiConsumer<Moment, Writes> work) {

    Sha256 digest() {
        return Sha256.of(ContractJson.write(request));
    }
}
