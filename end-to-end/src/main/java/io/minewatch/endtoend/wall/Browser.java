package io.minewatch.endtoend.wall;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Chromium with the wall open in it, as an operator has it before them, but without a map: that is drawn in software here. */
public final class Browser implements AutoCloseable {

    /**
     * Notes, for each numbered event about an alert, when the page had drawn what it says. The page takes an event at once
     * and then pauses for 20 ms, at the end of which it takes all that came meanwhile; a timer of that length is how it
     * pauses, and how it is seen here that it takes. It writes in the task that follows, and {@code setTimeout} after the next
     * frame's callback runs once that frame is drawn. Were the page to pause otherwise, its events would count as missed.
     */
    private static final String NOTES = """
            window.heard = [];
            const later = window.setTimeout.bind(window);
            let waiting = [];
            let pauses = 0;
            const noteTaken = () => {
              const taken = waiting;
              waiting = [];
              later(() => requestAnimationFrame(() => later(() => {
                const drawnAt = Date.now();
                for (const number of taken) heard.push([number, drawnAt]);
              })));
            };
            window.setTimeout = (act, millis, ...rest) => {
              if (millis !== 20) return later(act, millis, ...rest);
              pauses++;
              return later(() => {
                act(...rest);
                if (waiting.length > 0) noteTaken();
              }, millis);
            };
            window.EventSource = class extends EventSource {
              addEventListener(name, listener) {
                super.addEventListener(name, (event) => {
                  const before = pauses;
                  if (name === 'alert') waiting.push(event.lastEventId);
                  listener(event);
                  if (pauses !== before && waiting.length > 0) noteTaken();
                });
              }
            };""";

    private static final int PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final Devtools page;

    private Browser(Process process, Devtools page) {
        this.process = process;
        this.page = page;
    }

    /** The program, where there is one. */
    public static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    /** Opens the wall and waits until it is live. */
    public static Browser open(Path program, Path folder, InetSocketAddress gateway, String token)
            throws IOException, InterruptedException {
        var profile = Files.createDirectories(folder.resolve("chromium"));
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-3d-apis",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1920,1080",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        var page = new Devtools(awaitPage(profile));
        page.ask("Page.enable", Map.of());
        page.ask("Network.enable", Map.of());
        page.ask("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", "Bearer " + token)));
        page.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", NOTES));
        page.ask("Page.navigate", Map.of("url", "http://localhost:%d/wall.html".formatted(gateway.getPort())));
        var browser = new Browser(process, page);
        browser.awaitLive();
        return browser;
    }

    private static URI awaitPage(Path profile) throws IOException, InterruptedException {
        var told = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE_MILLIS / 100; i++) {
            if (Files.exists(told) && Files.readAllLines(told).size() >= 2) {
                var list = URI.create("http://127.0.0.1:%s/json/list"
                        .formatted(Files.readAllLines(told).getFirst()));
                try (var in = list.toURL().openStream()) {
                    for (var target : ContractJson.mapper().readTree(in)) {
                        if (target.path("type").asText().equals("page")) {
                            return URI.create(
                                    target.path("webSocketDebuggerUrl").asText());
                        }
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("Chromium did not say where it listens");
    }

    private void awaitLive() throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_MILLIS / 100; i++) {
            if (page.evaluate("document.querySelector('[class*=_live_]') !== null")
                    .asBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("the wall did not become live: "
                + page.evaluate("document.body.innerText.slice(0, 400)").asText());
    }

    /** When the page had drawn each event about an alert, by the event's number. */
    public Map<Long, Instant> heard() throws IOException, InterruptedException {
        var heard = new HashMap<Long, Instant>();
        for (JsonNode one : page.evaluate("heard")) {
            heard.put(one.get(0).asLong(), Instant.ofEpochMilli(one.get(1).asLong()));
        }
        return heard;
    }

    /** What the page's scripts keep in memory, in megabytes, after what can go has gone. */
    public double heapMegabytes() throws IOException, InterruptedException {
        page.ask("HeapProfiler.collectGarbage", Map.of());
        return page.ask("Runtime.getHeapUsage", Map.of()).path("usedSize").asDouble() / 1e6;
    }

    /** Elements of the page. */
    public long elements() throws IOException, InterruptedException {
        return page.evaluate("document.querySelectorAll('*').length").asLong();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        page.close();
        var children = List.copyOf(process.descendants().toList());
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
