package io.minewatch.local.cli;

import io.minewatch.contract.AreaId;
import io.minewatch.local.home.Home;
import io.minewatch.local.keycloak.Account;
import io.minewatch.local.keycloak.Account.State;
import io.minewatch.local.keycloak.Accounts;
import io.minewatch.local.keycloak.Realm;
import io.minewatch.local.secret.TemporaryPassword;
import io.minewatch.local.service.LogIns;
import io.minewatch.local.service.RunningSystem;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "account",
        description = "Says who may log in, and as what. The system must be up.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeyCommand.class)
final class AccountCommand {

    private final Home home;
    private final PrintStream out;

    AccountCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Command(name = "list", description = "Shows every account.", mixinStandardHelpOptions = true)
    int list() {
        for (var account : accounts().list()) {
            out.printf(
                    "%-20s %-20s %-18s %s%n",
                    account.name(), String.join(",", account.roles()), state(account), person(account));
        }
        return 0;
    }

    @Command(
            name = "add",
            description = "Adds somebody and prints a first password, to be changed at the first log-in.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "what is typed to log in") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description =
                                    "operator, patrol, supervisor, clerk, auditor or admin; may be given more than once")
                    List<String> roles,
            @Option(
                            names = "--township",
                            paramLabel = "ID",
                            description = "where a patrol is at home, for instance 990101-township-yanhe")
                    @Nullable
                    String township,
            @Option(
                            names = "--unit",
                            paramLabel = "UNIT",
                            description = "the office; who proves a closure and who accepts it have different ones")
                    @Nullable
                    String unit,
            @Option(names = "--first", paramLabel = "NAME", description = "first name") @Nullable String first,
            @Option(names = "--last", paramLabel = "NAME", description = "last name") @Nullable String last) {
        requireKnown(roles);
        if (roles.contains("patrol") && township == null) {
            throw new IllegalArgumentException("a patrol is at home in a township: give --township ID");
        }
        var area = township == null ? null : new AreaId(township).value();
        var account = new Account(plain(name), first, last, roles, area, unit, State.TEMPORARY_PASSWORD);
        var password = TemporaryPassword.make(account.name());
        accounts().add(account, password);
        say("added", account.name(), password);
        return 0;
    }

    @Command(
            name = "password",
            description = "Gives somebody a new password, to be changed at the next log-in, and logs them out.",
            mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME") String name) {
        var password = TemporaryPassword.make(plain(name));
        accounts().setPassword(name, password);
        say("has a new password", plain(name), password);
        return 0;
    }

    @Command(
            name = "disable",
            description = "Lets somebody in no longer, and logs them out.",
            mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME") String name) {
        accounts().disable(name);
        out.printf("%s is disabled and logged out; pages that are open stop within five minutes%n", plain(name));
        return 0;
    }

    @Command(name = "enable", description = "Lets somebody in again.", mixinStandardHelpOptions = true)
    int enable(@Parameters(paramLabel = "NAME") String name) {
        accounts().enable(name);
        out.println(plain(name) + " is enabled");
        return 0;
    }

    private Accounts accounts() {
        var system = RunningSystem.find(home)
                .orElseThrow(() -> new IllegalStateException(
                        "Minewatch is not up: the accounts are in its database. Type ./minewatch up first"));
        return Accounts.on(system.ports().keycloak(), new LogIns(home).bootstrapPassword());
    }

    private void say(String what, String name, String password) {
        out.printf("%s %s. Temporary password, shown this once: %s%n", name, what, password);
    }

    private static void requireKnown(List<String> roles) {
        var known = Realm.roles();
        for (var role : roles) {
            if (!known.contains(role)) {
                throw new IllegalArgumentException(
                        "no role %s; there are: %s".formatted(role, String.join(", ", known)));
            }
        }
    }

    /** Keycloak knows names of three small letters and more. */
    private static String plain(String name) {
        if (name.length() < 3) {
            throw new IllegalArgumentException("an account's name has at least three letters: " + name);
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String state(Account account) {
        return account.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String person(Account account) {
        return Stream.of(account.firstName(), account.lastName(), account.unit(), account.township())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
