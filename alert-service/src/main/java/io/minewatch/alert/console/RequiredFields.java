package io.minewatch.alert.console;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Writes into the API's description what the records say: a field is there unless it is {@code @Nullable}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, ClassInfo> records = new HashMap<>();

    public RequiredFields(IndexView index) {
        for (var known : index.getKnownClasses()) {
            if (known.isRecord() && known.name().toString().startsWith("io.minewatch.")) {
                records.merge(schemaName(known), known, RequiredFields::ofTheApi);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        components.getSchemas().forEach((name, schema) -> {
            var known = records.get(name);
            var properties = schema.getProperties();
            if (known != null && properties != null) {
                schema.setRequired(componentsOf(known)
                        .filter(c -> !isNullable(c) && properties.containsKey(c.name()))
                        .map(RecordComponentInfo::name)
                        .toList());
            }
        });
    }

    /** A record's components; in place of one that is unwrapped, those of its own type. */
    private Stream<RecordComponentInfo> componentsOf(ClassInfo known) {
        return known.recordComponents().stream().flatMap(c -> {
            var unwrapped = known.field(c.name()).hasAnnotation(UNWRAPPED)
                    ? records.get(c.type().name().withoutPackagePrefix())
                    : null;
            return unwrapped == null ? Stream.of(c) : componentsOf(unwrapped);
        });
    }

    /** Of two records of one name, the one that the API speaks. */
    private static ClassInfo ofTheApi(ClassInfo one, ClassInfo other) {
        return one.name().packagePrefix().endsWith(".console") ? one : other;
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.annotations().stream().anyMatch(a -> a.name().equals(NULLABLE));
    }

    private static String schemaName(ClassInfo known) {
        var schema = known.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? known.simpleName()
                : schema.value("name").asString();
    }
}
