package org.duijie.api.push.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.duijie.api.view.Json;

/**
 * Group robots of 钉钉, after its documentation 自定义机器人接入: {@code msgtype} {@code markdown} with title and text; where the robot has a secret (加签),
 * the time in milliseconds and its HMAC-SHA256 with the secret are added to the address.
 */
final class DingTalkTransport extends RobotTransport {
    /** Its documentation limits a whole message to 20,000 bytes; the rest is for the other fields and escapes. */
    private static final int MOST_BYTES = 15_000;
    /** More than 20 in a minute: nothing is taken for ten. */
    private static final int TOO_OFTEN = 130_101;

    private static final Duration PENALTY = Duration.ofMinutes(10);
    /** The token in the address is of no robot. */
    private static final int NO_ROBOT = 300_001;

    private final RobotMessages messages;
    private final Clock clock;

    DingTalkTransport(HttpPost http, LetterTemplates templates, Clock clock) {
        super(http, clock);
        this.messages = new RobotMessages(templates, MOST_BYTES);
        this.clock = clock;
    }

    @Override
    ObjectNode body(Letter letter) {
        var json = Json.object().put("msgtype", "markdown");
        json.putObject("markdown").put("title", letter.subject()).put("text", messages.markdown(letter));
        return json;
    }

    @Override
    String address(Channel channel) {
        if (channel.secret().isEmpty()) {
            return channel.target();
        }
        long timestamp = clock.millis();
        var said = (timestamp + "\n" + channel.secret()).getBytes(StandardCharsets.UTF_8);
        var sign = WebhookSecrets.hmac(channel.secret().getBytes(StandardCharsets.UTF_8), said);
        return channel.target()
                + (channel.target().contains("?") ? "&" : "?")
                + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
    }

    @Override
    Outcome outcome(int code, Fault fault) {
        return switch (code) {
            case TOO_OFTEN -> new Outcome.Later(fault, Optional.of(PENALTY));
            case NO_ROBOT -> new Outcome.Gone(fault);
            default -> new Outcome.Later(fault, Optional.empty());
        };
    }
}
