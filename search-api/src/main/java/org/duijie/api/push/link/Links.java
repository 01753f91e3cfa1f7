package org.duijie.api.push.link;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;

/**
 * Makes and checks signed links. A token is the Base64 (of RFC 4648 for addresses, without padding) of purpose, subject, answer and expiry in
 * seconds since 1970, a line each, followed by their HMAC-SHA256 under a key that is made once and kept in the database. Safe for several threads.
 */
public final class Links {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int MOST_CHARACTERS = 2_000;
    private static final String NEVER = "";

    private final SecretKeySpec key;
    private final String base;
    private final Clock clock;

    private Links(byte[] key, URI base, Clock clock) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.base = base.toString().replaceAll("/+$", "");
        this.clock = clock;
    }

    /**
     * Links under the key of a database, which is made if there is none yet.
     *
     * @param base where people reach the pages
     */
    public static Links open(Database database, URI base, Clock clock) {
        var fresh = new byte[MAC_BYTES];
        new SecureRandom().nextBytes(fresh);
        var kept = database.write(handle -> {
            handle.createUpdate("insert into link_key (id, secret) values (1, ?) on conflict do nothing")
                    .bind(0, Base64.getEncoder().encodeToString(fresh))
                    .execute();
            return handle.createQuery("select secret from link_key where id = 1")
                    .mapTo(String.class)
                    .one();
        });
        return new Links(Base64.getDecoder().decode(kept), base, clock);
    }

    /** {@return the address of the pages} */
    public String home() {
        return base + "/";
    }

    /** {@return the address where an enterprise unsubscribes; it works for ever} */
    public String unsubscribe(String enterprise) {
        return address(new Link(Purpose.UNSUBSCRIBE, enterprise, "", Optional.empty()));
    }

    /** {@return the address of a reply to a proposal} */
    public String reply(String proposal, String answer, Instant expires) {
        return address(new Link(Purpose.REPLY, proposal, answer, Optional.of(expires)));
    }

    /** {@return the secret address of a channel's feed; it works until the channel is disabled} */
    public String feed(String channel) {
        return address(new Link(Purpose.FEED, channel, "", Optional.empty()));
    }

    /** {@return the address of a link, {@code /push/PURPOSE/TOKEN}} */
    public String address(Link link) {
        return base + "/push/" + link.purpose().path() + "/" + token(link);
    }

    /** {@return a link in the form that goes into an address} */
    public String token(Link link) {
        var expires = link.expires().map(e -> Long.toString(e.getEpochSecond())).orElse(NEVER);
        var said = String.join("\n", link.purpose().path(), link.subject(), link.answer(), expires)
                .getBytes(StandardCharsets.UTF_8);
        var token = ByteBuffer.allocate(said.length + MAC_BYTES).put(said).put(mac(said));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /**
     * {@return what a token says}
     *
     * @param purpose what it has to be for
     * @throws BrokenRule {@code link.forged} for what was not made here for this purpose, {@code link.expired}
     */
    public Link read(String token, Purpose purpose) {
        var link = said(token)
                .flatMap(Links::parse)
                .filter(l -> l.purpose() == purpose)
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "link.forged"));
        var expires = link.expires().filter(e -> e.isBefore(clock.instant()));
        if (expires.isPresent()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "link.expired", expires.get());
        }
        return link;
    }

    private Optional<String> said(String token) {
        try {
            var bytes = token.length() > MOST_CHARACTERS
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
            int end = bytes.length - MAC_BYTES;
            if (end <= 0) {
                return Optional.empty();
            }
            var said = Arrays.copyOf(bytes, end);
            boolean ours = MessageDigest.isEqual(mac(said), Arrays.copyOfRange(bytes, end, bytes.length));
            // Decoding is lenient with the last character's unused bits; only the one way we write it counts.
            boolean asWritten = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(token);
            return ours && asWritten ? Optional.of(decode(said)) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty(); // not Base64, so not ours
        }
    }

    private static String decode(byte[] said) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(said)).toString();
    }

    private static Optional<Link> parse(String said) {
        var parts = Arrays.asList(said.split("\n", -1));
        return Arrays.stream(Purpose.values())
                .filter(p -> p.path().equals(parts.get(0)))
                .findFirst()
                .map(p -> new Link(
                        p,
                        parts.get(1),
                        parts.get(2),
                        Optional.of(parts.get(3))
                                .filter(e -> !e.equals(NEVER))
                                .map(e -> Instant.ofEpochSecond(Long.parseLong(e)))));
    }

    private byte[] mac(byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
