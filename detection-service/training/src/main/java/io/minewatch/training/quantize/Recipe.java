package io.minewatch.training.quantize;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Set;

/**
 * Which operators run on bytes.
 *
 * <p>What comes first is widest: the first convolutions of a trained network give values from -130 to 160 in some
 * channels and hardly any in others, which one scale cannot hold.
 *
 * @param floatStart how many convolutions from the first stay in float
 * @param floatEnd how many convolutions before the end stay in float; the last ones predict, and lose most
 * @param spare share of a tensor's values, the outermost, that may be cut off so that the others keep finer steps
 */
record Recipe(int floatStart, int floatEnd, double spare) {

    private static final Set<String> KNOWN =
            Set.of("Conv", "Sigmoid", "Mul", "Add", "Concat", "MaxPool", "Resize", "Slice");

    /** These give back values that they were given: their result has the scale of what they read. */
    static final Set<String> KEEP_VALUES = Set.of("MaxPool", "Resize", "Slice");

    boolean inBytes(NodeProto node, Graph graph) {
        int last = Graph.isConvolution(node) ? floatEnd : floatEnd - 1;
        int toCome = graph.convolutionsToCome(node);
        return KNOWN.contains(node.getOpType()) && toCome > last && toCome <= graph.convolutions() - floatStart;
    }
}
