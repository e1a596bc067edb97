package io.minewatch.alert.ledger;

/** What is looked at, one by one; each finding names the check that made it. */
public enum Check {
    /** An entry's text has the digests that stand beside it. */
    ENTRY_TEXT,
    /** No number is left out. */
    ENTRY_GAP,
    /** Each entry names the digests of the one before. */
    ENTRY_LINK,
    /** What stands beside an entry's text says the same as the text. */
    ENTRY_ROW,
    /** Later entries were recorded later. */
    CLOCK,
    /** Roots are signed, and follow one another. */
    ROOT_SIGNATURE,
    /** Roots are signed with the key that signed the ones before. */
    ROOT_KEY,
    /** A root says the same in the database, in the folders and with whoever keeps it. */
    ROOT_COPY,
    /** The entry that a root names is the one that stands there: nothing was rewritten, nothing cut off. */
    ROOT_ENTRY,
    /** A time-stamping authority saw the root, when the root says it was made. */
    TIME_STAMP,
    /** A row that an entry vouches for is as it was written. */
    FACT_CHANGED,
    /** A row that an entry vouches for is there. */
    FACT_MISSING,
    /** A row is there because an entry says so. */
    FACT_UNNAMED,
    /** A picture's file is there. */
    PICTURE_MISSING,
    /** A picture's file is what it was. */
    PICTURE_CHANGED,
    /** The service's role may add facts and read them, nothing else, and the triggers that note them are on. */
    RIGHTS
}
