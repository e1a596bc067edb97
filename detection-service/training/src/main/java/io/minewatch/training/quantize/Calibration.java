package io.minewatch.training.quantize;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which values each tensor takes on real pictures.
 *
 * <p>Not only the outermost ones: a single outlier would take the fine steps from all the rest.
 */
final class Calibration implements AutoCloseable {

    private final OrtSession session;
    private final Set<String> tensors;
    private final int batch;

    /** @param tensors of the graph that are to be watched */
    Calibration(Graph graph, Set<String> tensors) throws OrtException {
        this.tensors = tensors;
        this.batch = graph.batch();
        this.session = OrtEnvironment.getEnvironment()
                .createSession(watched(graph, tensors).toByteArray());
    }

    private static ModelProto watched(Graph graph, Set<String> tensors) {
        var model = graph.model().toBuilder();
        tensors.forEach(tensor ->
                model.getGraphBuilder().addOutput(ValueInfoProto.newBuilder().setName(tensor)));
        return model.build();
    }

    /** How often which values came up, for each tensor. */
    Map<String, Histogram> watch(List<Input> pictures) throws OrtException {
        var seen = new HashMap<String, Histogram>();
        var input = session.getInputNames().iterator().next();
        for (var picture : pictures) {
            try (var tensor = picture.tensor(batch);
                    var result = session.run(Map.of(input, tensor), tensors)) {
                for (var output : result) {
                    var histogram = seen.computeIfAbsent(output.getKey(), name -> new Histogram());
                    var values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                    while (values.hasRemaining()) {
                        histogram.add(values.get());
                    }
                }
            }
        }
        return seen;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
