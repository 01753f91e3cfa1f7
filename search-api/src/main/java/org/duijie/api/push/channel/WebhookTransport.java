package org.duijie.api.push.channel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.push.compose.Digest;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/** Posts digests after Standard Webhooks, as {@code docs/webhooks.md} describes. */
final class WebhookTransport implements Transport.Single {
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpPost http;
    private final Clock clock;

    WebhookTransport(HttpPost http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        var body = body(message.digest());
        long timestamp = clock.instant().getEpochSecond();
        try {
            var signature = WebhookSecrets.of(message.channel().secret()).sign(message.id(), timestamp, body);
            var headers = Map.of(
                    "webhook-id", message.id(),
                    "webhook-timestamp", Long.toString(timestamp),
                    "webhook-signature", signature);
            return switch (http.post(message.channel().target(), body, headers)) {
                case HttpPost.Posted.Failed failed -> failed.outcome();
                case HttpPost.Posted.Answered answered -> outcome(answered.answer());
            };
        } catch (BrokenRule e) {
            return new Outcome.Never(Fault.of(e));
        }
    }

    private Outcome outcome(HttpPost.Answer answer) {
        if (answer.isSuccess()) {
            return new Outcome.Accepted();
        }
        var fault = Fault.of("push.fault.status", answer.status());
        return switch (answer.status()) {
            case GONE -> new Outcome.Gone(fault);
            case TOO_MANY, UNAVAILABLE -> new Outcome.Later(fault, wait(answer));
            default -> new Outcome.Later(fault, Optional.empty());
        };
    }

    private Optional<Duration> wait(HttpPost.Answer answer) {
        return answer.retryAfter().flatMap(h -> RetryAfter.of(h, clock.instant()));
    }

    /** {@return what is posted, the same bytes at each attempt} */
    private static byte[] body(Digest digest) {
        var json = Json.object().put("type", "push.digest").put("timestamp", digest.composedAt());
        json.set("data", digest.json());
        return Json.text(json).getBytes(StandardCharsets.UTF_8);
    }
}
