package org.duijie.api.push.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.view.Json;

/**
 * How far planning has come.
 *
 * @param sequence the change of the record store up to which technologies and needs are planned
 * @param interactions the interaction up to which they are known
 * @param model the model by which it was last planned; empty for none
 * @param reconsidered the change up to which a newer model has reconsidered technologies, 0 where there is none newer
 * @param searches up to where saved searches are known
 * @param marks when planning was how far, by rising sequence, about one a day
 */
record Progress(long sequence, long interactions, String model, long reconsidered, String searches, List<Mark> marks) {
    private static final Duration BETWEEN_MARKS = Duration.ofDays(1);

    Progress {
        marks = List.copyOf(marks);
    }

    /** When planning was how far. */
    record Mark(Instant at, long sequence) {}

    /** Where planning begins: what is there before is not new. */
    static Progress beginning(long sequence, String model, Instant now) {
        return new Progress(sequence, 0, model, 0, "", List.of(new Mark(now, sequence)));
    }

    Progress planned(long upTo) {
        return new Progress(upTo, interactions, model, reconsidered, searches, marks);
    }

    Progress knowing(long interaction) {
        return new Progress(sequence, interaction, model, reconsidered, searches, marks);
    }

    Progress reconsidered(long upTo) {
        return new Progress(sequence, interactions, model, upTo, searches, marks);
    }

    Progress by(String newModel) {
        return new Progress(sequence, interactions, newModel, 0, searches, marks);
    }

    Progress searched(String cursor) {
        return new Progress(sequence, interactions, model, reconsidered, cursor, marks);
    }

    /** The same with a mark where the last is a day old, or seems to be later since the clock was set back; of old ones only the last stays. */
    Progress marked(Instant now, Duration kept) {
        var last = marks.getLast().at();
        if (Duration.between(last, now).abs().compareTo(BETWEEN_MARKS) < 0) {
            return this;
        }
        var all = new ArrayList<>(marks);
        all.add(new Mark(now, sequence));
        while (all.size() > 2 && all.get(1).at().isBefore(now.minus(kept))) {
            all.removeFirst();
        }
        return new Progress(sequence, interactions, model, reconsidered, searches, all);
    }

    /** How far planning was at a time, or at its beginning. */
    long sequenceAt(Instant time) {
        return marks.stream()
                .filter(m -> !m.at().isAfter(time))
                .mapToLong(Mark::sequence)
                .max()
                .orElse(marks.getFirst().sequence());
    }

    String json() {
        var json = Json.object()
                .put("sequence", sequence)
                .put("interactions", interactions)
                .put("model", model)
                .put("reconsidered", reconsidered)
                .put("searches", searches);
        var array = json.putArray("marks");
        marks.forEach(m -> array.addObject().put("at", m.at().toEpochMilli()).put("sequence", m.sequence()));
        return Json.text(json);
    }

    static Progress of(String json) {
        try {
            var node = (ObjectNode) Json.mapper().readTree(json);
            var marks = new ArrayList<Mark>();
            node.get("marks")
                    .forEach(m -> marks.add(new Mark(
                            Instant.ofEpochMilli(m.get("at").asLong()),
                            m.get("sequence").asLong())));
            return new Progress(
                    node.get("sequence").asLong(),
                    node.get("interactions").asLong(),
                    node.get("model").asText(),
                    node.get("reconsidered").asLong(),
                    node.get("searches").asText(),
                    marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
