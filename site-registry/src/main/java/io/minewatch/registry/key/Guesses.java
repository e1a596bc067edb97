package io.minewatch.registry.key;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Counts wrong keys by the address from which they come. After ten within a minute no key from there is looked at for a
 * minute, but for one that was right before: an office with one mistyped key goes on working with the others.
 */
@Singleton
class Guesses {

    private static final int ALLOWED = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** An attacker with many addresses must not fill the memory; the eldest are forgotten. */
    private static final int MOST_REMEMBERED = 10_000;

    private final InstantSource clock;
    private final SequencedMap<String, Wrong> wrong = bounded();
    private final SequencedMap<String, Boolean> right = bounded();

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Lets a key be looked at, or not.
     *
     * @throws AuthenticationFailedException when its address has to wait, with {@code retryAfterSeconds}
     */
    synchronized void admit(String address, Secret secret) {
        var guesses = wrong.get(address);
        if (guesses == null || guesses.count() < ALLOWED || right.containsKey(trace(address, secret))) {
            return;
        }
        var left = Duration.between(clock.instant(), guesses.lastAt().plus(PAUSE));
        if (left.isPositive()) {
            throw new AuthenticationFailedException(
                    "too many wrong keys", Map.of("retryAfterSeconds", (int) left.toSeconds() + 1));
        }
        wrong.remove(address);
    }

    synchronized void wasRight(String address, Secret secret) {
        right.put(trace(address, secret), true);
    }

    synchronized void wasWrong(String address, Secret secret) {
        right.remove(trace(address, secret));
        var now = clock.instant();
        wrong.merge(
                address,
                new Wrong(1, now),
                (before, one) -> before.lastAt().plus(PAUSE).isBefore(now) ? one : new Wrong(before.count() + 1, now));
    }

    private static String trace(String address, Secret secret) {
        return address + " " + secret.digest();
    }

    private static <T> SequencedMap<String, T> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    private record Wrong(int count, Instant lastAt) {}
}
