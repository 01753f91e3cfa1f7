package org.duijie.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Passwords, of which Argon2id hashes (RFC 9106) are kept in PHC string form, with the parameters that OWASP's Password Storage Cheat Sheet asks
 * for: 19 MiB, two passes, one lane. No more of them are computed at once than there are processors, so that a flood of sign-ins takes no more
 * memory than that. Safe for several threads.
 */
final class Passwords {
    /** The fewest characters of a password (NIST SP 800-63B asks for 8; more is asked for as there is no second factor). */
    static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{1,88})\\$([A-Za-z0-9+/]{1,88})");

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = hash(Token.random());

    /**
     * {@return a password that may be chosen}
     *
     * @throws BrokenRule {@code password.length}, {@code password.name}
     */
    static String checked(String name, String password) {
        long characters = password.codePoints().count();
        if (characters < SHORTEST || characters > LONGEST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "password.length", characters, SHORTEST, LONGEST);
        }
        if (NewAccount.normalized(password).contains(NewAccount.normalized(name)) && name.length() >= SHORTEST / 2) {
            throw new BrokenRule(ApiMessages.MESSAGES, "password.name");
        }
        return password;
    }

    /** {@return the hash of a password with new salt, in PHC string form} */
    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /**
     * {@return whether a password fits a hash}
     *
     * @param phc empty where there is no account: takes as long as for one that there is
     */
    boolean fits(String password, Optional<String> phc) {
        if (password.length() > 2 * LONGEST) {
            return false;
        }
        var parts = PHC.matcher(phc.orElse(nobodys));
        if (!parts.matches()) {
            throw new IllegalStateException("a kept password is no Argon2id in PHC string form");
        }
        var expected = Base64.getDecoder().decode(parts.group(5));
        var hash = argon2(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(hash, expected) && phc.isPresent();
    }

    private byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            var hash = new byte[length];
            generator.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }
}
