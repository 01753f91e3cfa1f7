package org.duijie.api.push.deliver;

import java.time.Instant;
import java.util.Optional;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.channel.Fault;
import org.duijie.api.push.compose.Digest;

/**
 * A message as the outbox has it.
 *
 * @param id the same at each attempt
 * @param digest what it says
 * @param channel the id of where it goes
 * @param kind by what
 * @param composedAt when it was written
 * @param status where it stands
 * @param attempts how often it was tried
 * @param nextAt when it is due, while it waits
 * @param fault why the last attempt failed, or why it will not be sent
 * @param sentAt when the receiver had it
 */
public record KeptMessage(
        String id,
        Digest digest,
        String channel,
        ChannelKind kind,
        Instant composedAt,
        MessageStatus status,
        int attempts,
        Instant nextAt,
        Optional<Fault> fault,
        Optional<Instant> sentAt) {}
