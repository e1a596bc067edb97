package io.minewatch.alert.rule;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one setting of the rules that this service goes by, from its start to its end. */
@Singleton
class RuleSettings {

    @Produces
    @Singleton
    RuleSetting live(RuleConfig config) {
        return RuleSetting.live(config);
    }
}
