package io.minewatch.alert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.ledger.LedgerChain.Break;
import io.minewatch.alert.ledger.LedgerChain.Link;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerChainTest {

    /** As the first form was written: null spelt out, no SM3. */
    private static final String FIRST_FORM =
            "{\"by\":{\"displayName\":\"test\",\"issuer\":\"minewatch\",\"roles\":[\"system\"],\"subject\":\"test\","
                    + "\"township\":null,\"unit\":null},\"doneAt\":\"2026-03-01T08:00:00Z\",\"previous\":\""
                    + "0".repeat(64)
                    + "\",\"recordedAt\":\"2026-03-01T08:00:00Z\",\"seq\":1,\"subject\":\"alert-0\","
                    + "\"what\":{\"code\":\"log.test\",\"parameters\":{\"n\":\"0\"}}}";

    @Test
    void holdsWhenNothingWasTouched() {
        var found = check(Chains.of(5));

        assertThat(found.valid()).isTrue();
        assertThat(found.entries()).isEqualTo(5);
    }

    @Test
    void beginsWithZeros() {
        assertThat(check(List.of()).root()).isEqualTo("0".repeat(64));
    }

    @Test
    void holdsAcrossEntriesOfTheFirstForm() {
        var links = new ArrayList<>(List.of(first()));

        assertThat(check(Chains.continuing(links, 3)).valid()).isTrue();
    }

    @Test
    void breaksWhereAnEntryOfTheFirstFormFollowsOneOfTheSecond() {
        var links = Chains.of(1);
        var text = FIRST_FORM
                .replace("\"seq\":1", "\"seq\":2")
                .replace("0".repeat(64), links.getFirst().hash());
        links.add(new Link(2, "alert-0", text, Digests.sha256(text), null));

        assertThat(check(links).brokenAt()).isEqualTo(new Break(2, "it does not follow the entry before it"));
    }

    @Test
    void breaksWhereAWordWasChanged() {
        var links = Chains.of(5);
        var third = links.get(2);
        links.set(
                2, new Link(3, third.subject(), third.text().replace("alert-2", "alert-9"), third.hash(), third.sm3()));

        assertThat(check(links).brokenAt()).isEqualTo(new Break(3, "its text was altered"));
    }

    @Test
    void breaksAfterAWordWasChangedAndHashedAnew() {
        var links = Chains.of(5);
        links.set(2, Chains.link(3, "alert-9", links.get(2).text().replace("alert-2", "alert-9")));

        assertThat(check(links).brokenAt()).isEqualTo(new Break(4, "it does not follow the entry before it"));
    }

    @Test
    void breaksWhereTheSm3AloneDoesNotFit() {
        var links = Chains.of(3);
        var second = links.get(1);
        links.set(1, new Link(2, second.subject(), second.text(), second.hash(), "f".repeat(64)));

        assertThat(check(links).brokenAt()).isEqualTo(new Break(2, "its SM3 was altered"));
    }

    @Test
    void breaksWhereAnEntryIsMissing() {
        var links = Chains.of(5);
        links.remove(3);

        assertThat(check(links).brokenAt()).isEqualTo(new Break(5, "entry 4 is missing"));
    }

    @Test
    void findsALaterBreakToo() {
        var links = Chains.of(9);
        links.set(2, Chains.link(3, "alert-9", links.get(2).text().replace("alert-2", "alert-9")));
        links.remove(6);
        var chain = new LedgerChain();

        assertThat(links.stream()
                        .filter(l -> chain.check(l).fault().isPresent())
                        .map(Link::seq))
                .containsExactly(4L, 8L);
        assertThat(chain.verification().entries()).isEqualTo(3);
    }

    private static Link first() {
        return new Link(1, "alert-0", FIRST_FORM, Digests.sha256(FIRST_FORM), null);
    }

    private static LedgerChain.Verification check(List<Link> links) {
        var chain = new LedgerChain();
        links.forEach(chain::check);
        return chain.verification();
    }
}
