package io.minewatch.alert.rule;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;

/** How much an alert matters: by rule and machine, and the more the longer it lasts and the oftener it comes again. */
@ApplicationScoped
public class Severities {

    private final RuleSetting setting;

    public Severities(RuleSetting setting) {
        this.setting = setting;
    }

    /** Of a rule met by one machine. */
    public Severity of(Rule rule, MachineClass machine) {
        var weight = setting.weightOf(rule);
        // A lorry alone may only have come to turn round.
        return rule == Rule.MACHINE_IN_BANNED_SITE && machine == MachineClass.TRUCK ? less(weight) : weight;
    }

    /**
     * Of an alert: the gravest of its machines, and one step more when it has lasted long or come often; never more for
     * what accuses nobody. It follows from what was gathered, in whatever order that came.
     *
     * @param machines seen; none where it is about cameras
     * @param times how often this rule was met at this place, this time counted
     */
    public Severity of(Rule rule, Collection<MachineClass> machines, Duration lasted, int times) {
        if (rule.isAboutCameras()) {
            return setting.weightOf(rule);
        }
        var basis = machines.stream().map(m -> of(rule, m)).reduce(Severity.LOW, Severities::graver);
        boolean weighs = lasted.compareTo(setting.longStay()) >= 0 || times >= setting.often();
        return weighs && rule.findOffence().isPresent() ? more(basis) : basis;
    }

    /** One step more. */
    public static Severity more(Severity severity) {
        return severity == Severity.LOW ? Severity.MEDIUM : Severity.HIGH;
    }

    private static Severity less(Severity severity) {
        return severity == Severity.HIGH ? Severity.MEDIUM : Severity.LOW;
    }

    /** The graver of two. */
    public static Severity graver(Severity a, Severity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
