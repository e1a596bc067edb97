package io.minewatch.local.secret;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A password that one person reads out to another and that is changed at the first log-in. */
public final class TemporaryPassword {

    /** Nothing that is mistaken for something else on paper or on the telephone. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    /**
     * A fresh one for an account: four groups of four, 79 bits. It does not contain the account's name, which the password
     * policy forbids.
     */
    public static String make(String account) {
        return Stream.generate(
                        () -> Stream.generate(TemporaryPassword::group).limit(4).collect(Collectors.joining("-")))
                .filter(p -> !p.contains(account))
                .findFirst()
                .orElseThrow();
    }

    private static String group() {
        return IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
