package io.minewatch.endtoend.county;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.endtoend.rig.Cameras;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.api.Tokens;
import io.minewatch.simulator.truth.Truth;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** A county brought up by the script, with a home of its own, and taken down at the end. */
public final class RunningCounty implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(6);

    private final Path project;
    private final Path home;
    private final JsonNode status;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;

    private RunningCounty(Path project, Path home) throws IOException, InterruptedException {
        this.project = project;
        this.home = home;
        this.status = status();
        this.tokens = new Tokens(http, URI.create(text("keycloak")), InstantSource.system());
    }

    /**
     * Brings a county up from nothing.
     *
     * @param project the checkout with the script
     * @param home is emptied first
     * @param options of {@code ./minewatch up}, besides those that say where
     * @param environment what the processes are told besides
     */
    public static RunningCounty up(
            Path project, Path home, int portBase, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        run(project, LONGEST_START, Map.of(), List.of("down", "--home", home.toString()));
        deleteAll(home);
        var arguments =
                new ArrayList<>(List.of("up", "--detach", "--home", home.toString(), "--port-base", "" + portBase));
        arguments.addAll(options);
        run(project, LONGEST_START, environment, arguments);
        return new RunningCounty(project, home);
    }

    /** The gateway's REST, spoken by a demo user. */
    public ApiClient as(String user) {
        return new ApiClient(http, tokens, URI.create(text("address")), user);
    }

    /** The wall's live feed, listened to by a demo user. */
    public Feed listenAs(String user) {
        return new Feed(http, URI.create(text("address") + "/api/v1/live"), tokens, user);
    }

    /** Where people open the pages. */
    public String address() {
        return text("address");
    }

    /** The simulated cameras. */
    public Cameras cameras() {
        return new Cameras(URI.create(text("simulator")).getPort());
    }

    /** Kafka's address. */
    public String kafka() {
        return text("kafka");
    }

    /** What is true of the county. */
    public Truth truth() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(text("simulator") + "/truth")).build();
        return ContractJson.read(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), Truth.class);
    }

    /** The process of a part of the system, as it is now. */
    public ProcessHandle process(String name) throws IOException, InterruptedException {
        return StreamSupport.stream(status().path("processes").spliterator(), false)
                .filter(p -> p.path("name").asText().equals(name))
                .map(p -> ProcessHandle.of(p.path("pid").asLong()).orElseThrow())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process " + name + " in " + status));
    }

    /** Sends a signal, for instance {@code KILL}, to a part of the system and all its children. */
    public void signal(String name, String signal) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        var process = process(name);
        command.add(String.valueOf(process.pid()));
        process.descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        var kill = new ProcessBuilder(command).inheritIO().start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("not signalled: " + command);
        }
    }

    /** What the script says of the system. */
    public JsonNode status() throws IOException, InterruptedException {
        return ContractJson.mapper()
                .readTree(run(
                        project,
                        Duration.ofMinutes(1),
                        Map.of(),
                        List.of("status", "--home", home.toString(), "--json")));
    }

    /** Runs the script and gives back what it printed. */
    public String script(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return run(project, Duration.ofMinutes(2), Map.of(), all);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(project, Duration.ofMinutes(2), Map.of(), List.of("down", "--home", home.toString()));
    }

    /** Takes down whatever runs in a home, without a word if nothing does. */
    static void takeDown(Path project, Path home) {
        try {
            run(project, Duration.ofMinutes(2), Map.of(), List.of("down", "--home", home.toString()));
        } catch (IOException | IllegalStateException e) {
            System.err.println("not taken down: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text(String field) {
        return status.required(field).asText();
    }

    private static String run(Path project, Duration longest, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(project.resolve("minewatch").toString()));
        command.addAll(arguments);
        var errors = Files.createTempFile("minewatch", ".err");
        var output = Files.createTempFile("minewatch", ".out");
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("MINEWATCH_SKIP_BUILD", "1");
        builder.environment().putAll(environment);
        var process = builder.start();
        boolean ended = process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("%s %s%n%s%n%s"
                    .formatted(
                            command,
                            ended ? "exit code " + process.exitValue() : "took longer than " + longest,
                            Files.readString(output),
                            Files.readString(errors)));
        }
        return Files.readString(output);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
