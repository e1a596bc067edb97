package io.minewatch.alert.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 writes it, with codes that the page words. */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        Map<String, String> parameters,
        List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String code, @Nullable String detail) {
        return new Problem("about:blank", title, status, code, detail, Map.of(), List.of());
    }

    /** What is wrong with one field. */
    public record FieldError(
            String field, String code, @Nullable String message, Map<String, String> parameters) {}
}
