package io.minewatch.alert.ledger.root;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.root.Roots.StoredRoot;
import io.minewatch.contract.Sha256;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/**
 * Has the newest root time-stamped (RFC 3161 over HTTP), where an authority is configured. Each root is asked for once: the
 * next one names it, so that its stamp holds for both.
 */
@ApplicationScoped
public class TimeStamping {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Roots roots;
    private final Database database;
    private final RootConfig.Tsa config;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    TimeStamping(Roots roots, Database database, RootConfig config, InstantSource clock) {
        this.roots = roots;
        this.database = database;
        this.config = config.tsa();
        this.clock = clock;
    }

    /** Asks for the newest root's stamp, unless somebody did; an authority that is away is noted. */
    void stampNewest() {
        config.url().ifPresent(url -> roots.findLast().filter(r -> !isAsked(r)).ifPresent(r -> stamp(url, r)));
    }

    /** The stamps of the roots after {@code number}, oldest first. */
    List<Stamped> listAfter(long number) {
        return database.list("""
                SELECT s.number, s.token, r.root FROM ledger_root_stamp s JOIN ledger_root r USING (number)
                WHERE s.number > ? AND s.token IS NOT NULL ORDER BY s.number LIMIT 500""", row -> new Stamped(Roots.read(row), row.bytes("token")), number);
    }

    private boolean isAsked(StoredRoot root) {
        return database.find(
                        "SELECT number FROM ledger_root_stamp WHERE number = ?",
                        row -> row,
                        root.root().number())
                .isPresent();
    }

    private void stamp(URI url, StoredRoot root) {
        try {
            note(url, root, ask(url, root.text()), null);
        } catch (IOException | TSPException e) {
            Log.warnf(
                    "root is not time-stamped: root=%d authority=%s reason=%s",
                    root.root().number(), url, e);
            note(url, root, null, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] ask(URI url, String root) throws IOException, InterruptedException, TSPException {
        var request = request(root);
        var asked = HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                .build();
        var answer = http.send(asked, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the authority answered " + answer.statusCode());
        }
        var response = new TimeStampResponse(answer.body());
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new IOException("the authority refused: " + response.getStatusString());
        }
        return answer.body();
    }

    private static TimeStampRequest request(String root) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] digest = HexFormat.of()
                .parseHex(Sha256.of(root.getBytes(StandardCharsets.UTF_8)).hex());
        return generator.generate(TSPAlgorithms.SHA256, digest, new BigInteger(64, RANDOM));
    }

    private void note(URI url, StoredRoot root, byte @Nullable [] token, @Nullable String detail) {
        database.change("""
                INSERT INTO ledger_root_stamp (number, authority, token, detail, recorded_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", root.root().number(), url.toString(), token, detail, clock.instant());
    }

    /** A root and its time stamp. */
    record Stamped(StoredRoot root, byte[] token) {}
}
