package io.minewatch.local.process;

/** The signals we send, named as {@code kill} names them. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT
}
