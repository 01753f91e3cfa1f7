package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.duijie.api.push.deliver.KeptMessage;

/** Messages of the outbox as JSON. */
public final class MessageJson {
    private MessageJson() {}

    /** {@return messages with where they stand, in an object} */
    public static ObjectNode list(List<KeptMessage> messages, Locale language) {
        var json = Json.object();
        var list = json.putArray("messages");
        messages.forEach(m -> list.add(of(m, language)));
        return json;
    }

    private static ObjectNode of(KeptMessage message, Locale language) {
        var json = Json.object()
                .put("id", message.id())
                .put("status", message.status().code())
                .put("kind", message.kind().code())
                .put("channel", message.channel())
                .put("enterprise", message.digest().enterprise())
                .put("composedAt", message.composedAt().toString())
                .put("attempts", message.attempts())
                .put("nextAt", message.nextAt().toString());
        message.sentAt().ifPresent(at -> json.put("sentAt", at.toString()));
        message.fault().ifPresent(f -> json.put("fault", f.text(language)));
        json.put("items", message.digest().items().size());
        return json;
    }
}
