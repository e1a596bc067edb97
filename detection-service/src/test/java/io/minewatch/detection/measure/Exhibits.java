package io.minewatch.detection.measure;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pictures of 1000 × 1000 pixels, seen by a network that takes half as many, in the making. */
final class Exhibits {

    /** 100 pixels wide and high. */
    static final Box HERE = new Box(0.1, 0.1, 0.1, 0.1);

    static final Box THERE = new Box(0.6, 0.6, 0.1, 0.1);

    /** 20 pixels wide and high. */
    static final Box FAR_OFF = new Box(0.9, 0.1, 0.02, 0.02);

    private final List<Truth> truths = new ArrayList<>();
    private final List<Box> unclear = new ArrayList<>();
    private final List<Detection> found = new ArrayList<>();
    private Set<MachineClass> complete = EnumSet.allOf(MachineClass.class);

    static Exhibits aPicture() {
        return new Exhibits();
    }

    Exhibits with(MachineClass machine, Box... boxes) {
        Arrays.stream(boxes).forEach(box -> truths.add(new Truth(machine, box)));
        return this;
    }

    Exhibits unclearAt(Box box) {
        unclear.add(box);
        return this;
    }

    Exhibits labelledOnlyFor(MachineClass... machines) {
        complete = Set.of(machines);
        return this;
    }

    Exhibits found(MachineClass machine, double score, Box box) {
        found.add(new Detection(machine, score, box));
        return this;
    }

    Exhibit exhibit() {
        return new Exhibit(new Labels("a.jpg", complete, truths, unclear), 1000, 1000, 0.5, found);
    }

    /** The box moved to the right by a part of its width. */
    static Box moved(Box box, double part) {
        return new Box(box.x() + part * box.w(), box.y(), box.w(), box.h());
    }
}
