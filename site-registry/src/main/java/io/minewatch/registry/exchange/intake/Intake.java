package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.Actor;
import io.minewatch.registry.exchange.format.Draft;
import java.util.List;

/** Takes in one kind of thing. */
public interface Intake {

    Target target();

    /** Judges some of a file's drafts by themselves: how they lie to others is looked at when all are known. */
    List<JudgedRow> judge(List<Draft> drafts, Setting setting);

    /** Stores rows in their order, through the door of their room and in the transaction that is open. */
    void store(List<Prepared> rows, Actor actor);

    /** Whether it is a person's business when a shape overlaps that of a licensed site. */
    default boolean mindsOverlaps() {
        return false;
    }
}
