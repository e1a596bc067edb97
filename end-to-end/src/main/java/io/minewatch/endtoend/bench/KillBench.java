package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.kill.KillRig;
import io.minewatch.endtoend.kill.KillRun;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench kill}: whether anything is lost, doubled or altered when parts of the system are killed. */
@Command(
        name = "minewatch bench kill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends the same sightings and pictures twice, poison among them, and has two people deal with each alert:",
            "once undisturbed, once while alert-service, Kafka and PostgreSQL are killed (kill -9) at random moments and",
            "started again. Prints in how many facts the two differ, apart from names and the times at which they were",
            "written down."
        })
public final class KillBench implements Callable<Integer> {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(15);
    private static final int TOLD_OF = 10;

    @Option(names = "--times", defaultValue = "20", description = "how often each part is killed (${DEFAULT-VALUE})")
    private int times;

    @Option(names = "--seed", defaultValue = "1", description = "of the random moments (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KillBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var report = new Report(System.out, System.err, json);
        int kills = times * KillRig.PARTS.size();
        report.progress("starting PostGIS, Kafka and alert-service");
        try (var rig = KillRig.start();
                var calm = new KillRun(rig, "calm", 25.2);
                var rough = new KillRun(rig, "rough", 25.6)) {
            report.progress("sending %d messages undisturbed", kills * KillRun.MESSAGES);
            calm.undisturbed(kills);
            report.progress("sending them again, and killing each part %d times", times);
            rough.killing(times, seed);
            report.heading("%d kills under load".formatted(kills));
            tell(report, calm, rough);
        }
        return 0;
    }

    private void tell(Report report, KillRun calm, KillRun rough) throws Exception {
        report.tell(Figure.of("kills", times * (double) KillRig.PARTS.size(), "", "times that a part was killed"));
        report.tell(Figure.of("sightings", rough.countSightings(), "", "sightings sent meanwhile"));
        report.tell(Figure.of("acts", rough.countActs(), "", "acts of people meanwhile"));
        var undisturbed = calm.facts();
        var facts = rough.facts();
        report.tell(Figure.of("facts", facts.size(), "", "facts made of them"));
        report.tell(Figure.of("facts_lost", differing(report, "lost", undisturbed, facts), "", "  lost")
                .atMost(0));
        report.tell(Figure.of("facts_added", differing(report, "added", facts, undisturbed), "", "  added")
                .atMost(0));
        report.tell(Figure.of("alerts_not_told_in_full", rough.countUntold(), "", "alerts with a revision never told")
                .atMost(0));
        report.tell(Figure.of("chain_valid", rough.isChainValid() ? 1 : 0, "", "the ledger's chain holds (1)")
                .atLeast(1));
        report.tell(Figure.of(
                        "pictures_broken", rough.countBrokenPictures(), "", "pictures that are not on the disk as sent")
                .atMost(0));
        report.tell(Figure.of("silence_told", rough.countTold(), "", "times that the next level was told of silence"));
        report.tell(Figure.of(
                        "silence_told_wrongly",
                        rough.countToldWrongly(),
                        "",
                        "  of which the ledger does not tell once")
                .atMost(0));
        int poison = rough.poison().size() + calm.poison().size();
        report.tell(Figure.of("poison_sent", poison, "", "messages that nobody can handle, of both runs"));
        report.tell(Figure.of("poison_put_aside", rough.countPutAside() + calm.countPutAside(), "", "  put aside")
                .atLeast(poison));
        report.tell(Figure.of("poison_shown", awaitShown(rough, poison), "", "  shown, some of them twice")
                .atLeast(poison));
        for (var part : KillRig.PARTS) {
            var name = part.replace('-', '_') + "_back_s";
            var took = rough.longest(part).toMillis() / 1000.0;
            report.tell(Figure.of(name, took, "s", part + ": from kill until ready, at most"));
        }
    }

    private static int differing(Report report, String how, Set<String> of, Set<String> without) {
        var more = new HashSet<>(of);
        more.removeAll(without);
        more.stream().sorted().limit(TOLD_OF).forEach(fact -> report.progress("%s: %s", how, fact));
        return more.size();
    }

    private static long awaitShown(KillRun run, int wanted) throws InterruptedException {
        var deadline = Instant.now().plus(SHOWN_WITHIN);
        long shown = run.countShown();
        while (shown < wanted && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            shown = run.countShown();
        }
        return shown;
    }
}
