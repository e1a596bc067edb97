package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. An error is one sentence and exit code 1; a wrong option is 2. */
@Command(
        name = "minewatch",
        description = "Event-driven surveillance against illegal mining, on one machine.",
        mixinStandardHelpOptions = true,
        version = "Minewatch 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TestCommand.class,
            DetectCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            LedgerCommand.class,
            ReplayCommand.class,
            AccountCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PrepareCommand.class,
            HelpCommand.class
        })
public final class Main {

    /** Kafka's clients print all their settings; held here, since the log manager forgets loggers nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Main() {}

    public static void main(String[] args) {
        KAFKA.setLevel(Level.SEVERE);
        System.exit(run(Home.current(), System.out, args));
    }

    static int run(Home home, PrintStream out, String... args) {
        var commands = new CommandLine(new Main(), new CommandFactory(home, out));
        commands.setExecutionExceptionHandler((e, line, parsed) -> {
            if (!(e instanceof IllegalStateException || e instanceof IllegalArgumentException)) {
                throw e;
            }
            out.println("minewatch: " + e.getMessage());
            return 1;
        });
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return args.length == 0 ? commands.execute("help") : commands.execute(args);
    }
}
