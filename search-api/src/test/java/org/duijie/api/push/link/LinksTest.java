package org.duijie.api.push.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.duijie.corpus.store.DatabasePlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    private Path directory;

    private Database database;
    private Links links;

    @BeforeEach
    void open() {
        database = Database.open(new DatabasePlace.Files(directory), "service", "org/duijie/api/service");
        links = at(NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Links at(Instant now) {
        return Links.open(database, URI.create("https://duijie.example/"), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void whatIsMadeIsReadAgainAlsoByAnotherServerOfTheSameDatabase() {
        var link = new Link(Purpose.REPLY, "p-1", "refused", Optional.of(NOW.plusSeconds(60)));
        assertThat(at(NOW).read(links.token(link), Purpose.REPLY)).isEqualTo(link);
        assertThat(links.unsubscribe("企业/1")).matches("https://duijie\\.example/push/unsubscribe/[A-Za-z0-9_-]+");
    }

    @Test
    void anExpiredOneIsRefused() {
        var token = links.token(new Link(Purpose.REPLY, "p-1", "opened", Optional.of(NOW.plusSeconds(60))));
        assertThatThrownBy(() -> at(NOW.plus(Duration.ofHours(1))).read(token, Purpose.REPLY))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("this link ended at 2026-03-02T01:01:00Z");
    }

    @Test
    void oneOfAnotherPurposeIsRefused() {
        var token = links.token(new Link(Purpose.REPLY, "E1", "opened", Optional.empty()));
        assertRefused(token, Purpose.UNSUBSCRIBE);
    }

    @Test
    void noChangeOfATokenIsTaken() {
        var token = links.token(new Link(Purpose.UNSUBSCRIBE, "E1", "", Optional.empty()));
        var random = new Random(7);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int at = 0; at < token.length(); at++) {
            char other = letters.charAt(random.nextInt(letters.length()));
            if (other != token.charAt(at)) {
                assertRefused(token.substring(0, at) + other + token.substring(at + 1), Purpose.UNSUBSCRIBE);
            }
        }
        assertRefused(token.substring(1), Purpose.UNSUBSCRIBE);
        assertRefused("", Purpose.UNSUBSCRIBE);
        assertRefused("不是", Purpose.UNSUBSCRIBE);
        assertRefused("A".repeat(100_000), Purpose.UNSUBSCRIBE);
        assertRefused(
                Base64.getUrlEncoder().encodeToString("unsubscribe\nE2\n\n".getBytes(StandardCharsets.UTF_8)),
                Purpose.UNSUBSCRIBE);
    }

    @Test
    void controlCharactersCannotMakeOneLinkLookLikeAnother() {
        assertThatThrownBy(() -> new Link(Purpose.REPLY, "p\ninterested", "", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(String token, Purpose purpose) {
        assertThatThrownBy(() -> links.read(token, purpose))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("this link was not made here");
    }
}
