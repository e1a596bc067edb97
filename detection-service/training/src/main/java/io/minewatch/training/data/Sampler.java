package io.minewatch.training.data;

import io.minewatch.contract.MachineClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Picks the next picture so that rare classes come up often, and rendered pictures in a fixed proportion. */
public final class Sampler {

    private static final Map<MachineClass, Double> SHARES = Map.of(
            MachineClass.EXCAVATOR,
            0.22,
            MachineClass.LOADER,
            0.14,
            MachineClass.TRUCK,
            0.18,
            MachineClass.VESSEL,
            0.18,
            MachineClass.BUS,
            0.07,
            MachineClass.PERSON,
            0.03);
    private static final double EMPTY = 0.08;

    private final List<List<Integer>> real;
    private final List<List<Integer>> rendered;
    private final double renderedShare;
    private final List<Double> shares;

    public Sampler(List<LabelledPicture> pictures, double renderedShare) {
        this.real = shelves(pictures, false);
        this.rendered = shelves(pictures, true);
        this.renderedShare = rendered.getLast().isEmpty() ? 0 : renderedShare;
        this.shares = new ArrayList<>();
        for (var kind : MachineClass.values()) {
            shares.add(SHARES.getOrDefault(kind, 0.0));
        }
        shares.add(EMPTY);
    }

    public int next(RandomGenerator random) {
        var shelves = random.nextDouble() < renderedShare ? rendered : real;
        double draw = random.nextDouble();
        for (int i = 0; i < shares.size(); i++) {
            draw -= shares.get(i);
            var shelf = shelves.get(i);
            if (draw < 0 && !shelf.isEmpty()) {
                return shelf.get(random.nextInt(shelf.size()));
            }
        }
        var any = shelves.getLast();
        return any.get(random.nextInt(any.size()));
    }

    /** A shelf per class, one of pictures without a target, and one of all. */
    private static List<List<Integer>> shelves(List<LabelledPicture> pictures, boolean rendered) {
        var indices = IntStream.range(0, pictures.size())
                .filter(i -> pictures.get(i).isRendered() == rendered)
                .boxed()
                .toList();
        var shelves = new ArrayList<List<Integer>>();
        for (var kind : MachineClass.values()) {
            shelves.add(
                    indices.stream().filter(i -> pictures.get(i).shows(kind)).toList());
        }
        shelves.add(indices.stream()
                .filter(i -> pictures.get(i).targets().isEmpty())
                .toList());
        shelves.add(indices);
        return shelves;
    }
}
