package io.minewatch.alert.console;

import io.minewatch.contract.Coded;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sentence that the page words. */
@Schema(name = "Coded")
public record CodedView(String code, Map<String, String> parameters) {

    static CodedView of(Coded coded) {
        return new CodedView(coded.code(), coded.parameters());
    }
}
