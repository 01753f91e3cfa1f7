package org.duijie.api.push.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * A way to write to a recipient.
 *
 * @param id its own
 * @param enterprise the recipient
 * @param kind by what
 * @param target address of the web or of mail; empty for what is read here
 * @param secret what messages are signed with: secrets of a webhook separated by spaces, the newest first; may be empty
 * @param createdAt when it was added
 * @param disabledAt since when it is not used; empty while it is
 * @param fault why it was disabled, if nobody asked for that
 */
public record Channel(
        String id,
        String enterprise,
        ChannelKind kind,
        String target,
        String secret,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<Fault> fault) {
    /** {@return the target without what only the recipient should know: whoever has a robot's address can write to its group} */
    public String shownTarget() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query) + "?…";
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "Channel[" + id + ", " + enterprise + ", " + kind + ", " + shownTarget() + "]";
    }
}
