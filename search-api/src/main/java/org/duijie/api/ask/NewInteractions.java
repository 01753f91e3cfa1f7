package org.duijie.api.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Interaction;

/** What enterprises and brokers did, as a program tells it: a JSON object with a list of {@code interactions}. */
public final class NewInteractions {
    /** The most interactions of one request. */
    public static final int MOST = 1_000;

    private static final String KEY = "interactions";
    /** Clocks of others may be fast. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final SeenData data;
    private final Instant now;

    /**
     * Interactions with what the caller may see.
     *
     * @param now later ones are refused
     */
    public NewInteractions(SeenData data, Instant now) {
        this.data = data;
        this.now = now;
    }

    /**
     * {@return the interactions of a request, all of which may be stored}
     *
     * @throws BrokenRule what is wrong with the request; a {@link PlacedRule} for what is wrong with one of them
     */
    public List<Interaction> ofJson(byte[] body) {
        var json = RecordJson.parse(body, 0, body.length);
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals(KEY)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, KEY);
            }
        });
        var list = json.path(KEY);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw new BrokenRule(ApiMessages.MESSAGES, "interactions.list", MOST);
        }
        var interactions = new ArrayList<Interaction>();
        for (int i = 0; i < list.size(); i++) {
            try {
                interactions.add(one(list.get(i)));
            } catch (BrokenRule e) {
                throw new PlacedRule(KEY + "[" + i + "]", e);
            }
        }
        return interactions;
    }

    private Interaction one(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "interactions.object", node);
        }
        var decoded = RecordJson.decodeInteraction(object);
        if (!decoded.ignored().isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "interactions.field", String.join(", ", decoded.ignored()));
        }
        var interaction = decoded.value();
        if (interaction.at().isAfter(now.plus(AHEAD))) {
            throw new BrokenRule(ApiMessages.MESSAGES, "interactions.future", interaction.at(), now);
        }
        data.technology(interaction.item());
        interaction.need().ifPresent(data::need);
        return interaction;
    }
}
