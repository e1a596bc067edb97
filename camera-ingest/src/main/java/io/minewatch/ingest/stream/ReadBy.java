package io.minewatch.ingest.stream;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the ways of reading cameras apart. Without it, {@link VideoSource} is the one that chooses among them. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface ReadBy {

    /** Which one it is. */
    StreamConfig.Reader value();
}
