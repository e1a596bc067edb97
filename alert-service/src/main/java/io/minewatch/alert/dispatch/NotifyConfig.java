package io.minewatch.alert.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How people outside are told. */
@ConfigMapping(prefix = "minewatch.notify")
public interface NotifyConfig {

    Webhook webhook();

    /** After how many tries a notice counts as failed. */
    @WithDefault("8")
    int attempts();

    /** Waiting time after the first failure; it doubles each time, up to ten minutes. */
    @WithDefault("PT5S")
    Duration firstWait();

    /** The HTTP webhook. */
    interface Webhook {

        /** Where to post; without it notices are only shown. */
        Optional<URI> url();

        /**
         * The JSON to post. {@code {text}}, {@code {code}}, {@code {subject}}, {@code {raisedAt}} are put in, escaped. The
         * default is what WeCom and DingTalk robots take.
         */
        @WithDefault("{\"msgtype\":\"text\",\"text\":{\"content\":\"{text}\"}}")
        String template();

        /** Name of a header that holds a secret. */
        @WithDefault("Authorization")
        String secretHeader();

        /** File whose first line is the secret. */
        Optional<Path> secretFile();

        /** How long to wait for an answer. */
        @WithDefault("PT10S")
        Duration timeout();
    }
}
