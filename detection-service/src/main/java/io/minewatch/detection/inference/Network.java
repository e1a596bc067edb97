package io.minewatch.detection.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** A network loaded into ONNX Runtime: one session that all threads share, each pass on the thread that asks for it. */
public final class Network implements AutoCloseable {

    private final Model model;
    private final OrtSession session;

    private Network(Model model, OrtSession session) {
        this.model = model;
        this.session = session;
    }

    /** Loads the network. */
    public static Network load(Model model) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // A spinning thread burns the core that the next probe needs.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Fused, x · sigmoid(x) knows no blocked layout, and a quarter of a pass goes to reordering around it.
            options.addConfigEntry("optimization.disable_specified_optimizers", "QuickGeluFusion");
            return new Network(model, OrtEnvironment.getEnvironment().createSession(model.onnx(), options));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not load " + model.label(), e);
        }
    }

    public Model model() {
        return model;
    }

    OrtSession session() {
        return session;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not let go of " + model.label(), e);
        }
    }
}
