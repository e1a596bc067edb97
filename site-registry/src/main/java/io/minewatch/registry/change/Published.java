package io.minewatch.registry.change;

/** What can be told to the other services whole: the record of a subject with its full history. */
public interface Published {

    /** The kind of subject it is the record of. */
    Subject.Kind kind();

    /** The subject's record as it was known at {@code moment}. */
    Object record(String id, Moment moment);
}
