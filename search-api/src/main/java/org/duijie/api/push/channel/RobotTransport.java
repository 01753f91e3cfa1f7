package org.duijie.api.push.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.view.Json;

/** What group robots have in common: JSON is posted, the answer is {@code errcode}, and each takes 20 messages a minute. */
abstract class RobotTransport implements Transport.Single {
    private static final int A_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HttpPost http;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RobotTransport(HttpPost http, Clock clock) {
        this.http = http;
        this.meter = new ClockMeter(clock);
    }

    @Override
    public Outcome deliver(Outgoing message) {
        var turn =
                buckets.computeIfAbsent(message.channel().id(), id -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!turn.isConsumed()) {
            return new Outcome.Later(
                    Fault.of("push.fault.rate", A_MINUTE),
                    Optional.of(Duration.ofNanos(turn.getNanosToWaitForRefill())));
        }
        var body = Json.text(body(Letter.of(message.digest()))).getBytes(StandardCharsets.UTF_8);
        return switch (http.post(address(message.channel()), body, Map.of())) {
            case HttpPost.Posted.Failed failed -> failed.outcome();
            case HttpPost.Posted.Answered answered -> outcome(answered.answer());
        };
    }

    private Outcome outcome(HttpPost.Answer answer) {
        if (!answer.isSuccess()) {
            return Outcome.later("push.fault.status", answer.status());
        }
        JsonNode json;
        try {
            json = Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            return Outcome.later("push.fault.answer", e.getOriginalMessage());
        }
        if (json == null || !json.path("errcode").isIntegralNumber()) {
            return Outcome.later("push.fault.answer", "errcode");
        }
        int code = json.path("errcode").asInt();
        return code == 0
                ? new Outcome.Accepted()
                : outcome(
                        code,
                        Fault.of("push.fault.robot", code, json.path("errmsg").asText()));
    }

    /** {@return the message in the robot's form} */
    abstract ObjectNode body(Letter letter);

    /** {@return where to post, with what signs it} */
    abstract String address(Channel channel);

    /** {@return what an error of the robot means} */
    abstract Outcome outcome(int code, Fault fault);

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(A_MINUTE)
                        .refillIntervally(A_MINUTE, MINUTE)
                        .build())
                .withCustomTimePrecision(meter)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
