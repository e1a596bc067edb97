package io.minewatch.training.onnx;

import java.util.List;
import java.util.Map;

/**
 * One operator of the graph.
 *
 * @param numbers its attributes that are integers or lists of them
 */
public record OnnxNode(String operator, List<String> inputs, String output, Map<String, long[]> numbers) {

    long number(String name, long otherwise) {
        return numbers.getOrDefault(name, new long[] {otherwise})[0];
    }

    long[] numbers(String name) {
        var found = numbers.get(name);
        if (found == null) {
            throw new IllegalArgumentException("%s %s has no %s".formatted(operator, output, name));
        }
        return found;
    }
}
