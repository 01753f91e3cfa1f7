package org.duijie.api.push.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.duijie.api.view.Json;

/**
 * Group robots of 企业微信, after its documentation 群机器人配置说明: {@code msgtype} {@code markdown}, at most 4096 bytes, {@code errcode} 0 where it
 * was taken.
 */
final class WeComTransport extends RobotTransport {
    private static final int MOST_BYTES = 4096;
    /** Called too often. */
    private static final int TOO_OFTEN = 45_009;
    /** The key in the address is of no robot, or of none any more. */
    private static final int NO_ROBOT = 93_000;

    private final RobotMessages messages;

    WeComTransport(HttpPost http, LetterTemplates templates, Clock clock) {
        super(http, clock);
        this.messages = new RobotMessages(templates, MOST_BYTES);
    }

    @Override
    ObjectNode body(Letter letter) {
        var json = Json.object().put("msgtype", "markdown");
        json.putObject("markdown").put("content", messages.markdown(letter));
        return json;
    }

    @Override
    String address(Channel channel) {
        return channel.target();
    }

    @Override
    Outcome outcome(int code, Fault fault) {
        return switch (code) {
            case TOO_OFTEN -> new Outcome.Later(fault, Optional.of(Duration.ofMinutes(1)));
            case NO_ROBOT -> new Outcome.Gone(fault);
            default -> new Outcome.Later(fault, Optional.empty());
        };
    }
}
