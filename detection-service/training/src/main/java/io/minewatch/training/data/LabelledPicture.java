package io.minewatch.training.data;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.geometry.Box;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A picture and what we know of it. Boxes are in parts of its width and height.
 *
 * @param group the scene or the camera: pictures of one group are so alike that they are never torn apart by the split
 * @param complete the classes of which every instance is labelled; of any other there may be more than we know
 * @param unclear places where neither "something" nor "nothing" may be taught
 */
public record LabelledPicture(
        String name,
        Path file,
        String source,
        String group,
        Set<MachineClass> complete,
        List<Target> targets,
        List<Box> unclear) {

    static final String RENDERED = "rendered";

    /** Made by the simulator, as a probe would see it. */
    public boolean isRendered() {
        return source.equals(RENDERED);
    }

    public boolean shows(MachineClass kind) {
        return targets.stream().anyMatch(target -> target.kind() == kind);
    }

    public LabelledPicture with(List<Target> newTargets, List<Box> newUnclear) {
        return new LabelledPicture(name, file, source, group, complete, newTargets, newUnclear);
    }
}
