package io.minewatch.training.quantize;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which tensors become bytes, and on which scale each. */
final class Scales {

    /** Pixels are bytes already: nothing is lost. */
    private static final Scale PIXELS = new Scale(1, 0);

    private Scales() {}

    /** What byte operators read or write. */
    static Set<String> tensors(Graph graph, Recipe recipe) {
        var tensors = new LinkedHashSet<String>();
        for (var node : graph.nodes()) {
            if (recipe.inBytes(node, graph)) {
                tensors.addAll(graph.activations(node));
                tensors.addAll(node.getOutputList());
            }
        }
        return tensors;
    }

    static Map<String, Scale> of(Graph graph, Recipe recipe, Map<String, Range> ranges) {
        var scales = new HashMap<String, Scale>();
        ranges.forEach((tensor, range) -> scales.put(tensor, Scale.unsigned(range)));
        scales.replace(graph.input(), PIXELS);
        for (var node : graph.nodes()) {
            if (!recipe.inBytes(node, graph)) {
                continue;
            }
            var read =
                    graph.activations(node).stream().map(scales::get).distinct().toList();
            boolean sameScale = Recipe.KEEP_VALUES.contains(node.getOpType())
                    || (node.getOpType().equals("Concat") && read.size() == 1);
            if (sameScale) {
                scales.put(node.getOutput(0), read.getFirst());
            }
        }
        return scales;
    }
}
