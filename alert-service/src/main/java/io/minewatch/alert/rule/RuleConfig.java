package io.minewatch.alert.rule;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rules of this county stand. */
@ConfigMapping(prefix = "minewatch.rules")
public interface RuleConfig {

    /** What differs from {@code rules.properties}; read at start. A file that is not there changes nothing. */
    Optional<Path> file();
}
