package io.minewatch.registry.rest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Writes into the API's description what the records say: a field is there unless it is {@code @Nullable}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final Map<String, List<ClassInfo>> records;

    public RequiredFields(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(known -> known.isRecord() && known.name().toString().startsWith("io.minewatch."))
                .collect(groupingBy(ClassInfo::simpleName));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        components.getSchemas().forEach((name, schema) -> {
            var properties = schema.getProperties();
            if (properties != null) {
                // Of two records of one name, the second one's schema is called "Name1".
                records.getOrDefault(name.replaceFirst("[0-9]$", ""), List.of()).stream()
                        .filter(known -> fieldsOf(known).equals(properties.keySet()))
                        .forEach(known -> require(known, schema));
            }
        });
    }

    private static Set<String> fieldsOf(ClassInfo known) {
        return known.recordComponents().stream().map(RecordComponentInfo::name).collect(toSet());
    }

    private static void require(ClassInfo known, Schema schema) {
        schema.setRequired(known.recordComponents().stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponentInfo::name)
                .toList());
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.annotations().stream().anyMatch(a -> a.name().equals(NULLABLE));
    }
}
