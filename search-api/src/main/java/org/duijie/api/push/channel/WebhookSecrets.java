package org.duijie.api.push.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** Signs as Standard Webhooks 1.0.0 has it: {@code v1}, HMAC-SHA256 in Base64 of id, time and body; a signature for each secret. */
public final class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final List<byte[]> keys;

    private WebhookSecrets(List<byte[]> keys) {
        this.keys = keys;
    }

    /** {@return a new secret} */
    public static String fresh() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * {@return what signs with secrets separated by spaces}
     *
     * @throws BrokenRule {@code webhook.secret}
     */
    public static WebhookSecrets of(String secrets) {
        var keys = Stream.of(secrets.strip().split("\\s+", -1))
                .map(WebhookSecrets::key)
                .toList();
        if (keys.stream().anyMatch(Optional::isEmpty)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "webhook.secret");
        }
        return new WebhookSecrets(keys.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<byte[]> key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(secret.substring(PREFIX.length())))
                    .filter(k -> k.length >= LEAST_BYTES && k.length <= MOST_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return the header {@code webhook-signature}} */
    String sign(String id, long timestamp, byte[] body) {
        var head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(k -> "v1," + sign(k, head, body)).collect(Collectors.joining(" "));
    }

    private static String sign(byte[] key, byte[] head, byte[] body) {
        return Base64.getEncoder().encodeToString(hmac(key, head, body));
    }

    /** {@return the HMAC-SHA256 of parts one after another} */
    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
