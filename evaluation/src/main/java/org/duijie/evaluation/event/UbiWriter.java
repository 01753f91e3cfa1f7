package org.duijie.evaluation.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Interaction;
import org.duijie.evaluation.run.PendingFile;

/**
 * Writes interactions as UBI queries and events. What an actor did for one need or query is one UBI query, whose id is made of the three, so
 * that the same interactions give the same files. For one thread; holds the ids of the queries.
 */
public final class UbiWriter implements AutoCloseable {
    private static final String APPLICATION = "duijie";

    private final PendingFile queries;
    private final PendingFile events;
    private final Set<UUID> written = new HashSet<>();
    private long count;

    /**
     * Files, which appear when they are complete.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code file.directory}, {@code file.unwritable}
     */
    public UbiWriter(Path queries, Path events) {
        this.queries = new PendingFile(queries);
        try {
            this.events = new PendingFile(events);
        } catch (RuntimeException e) {
            this.queries.close();
            throw e;
        }
    }

    /** Writes an interaction, and before it its query where that was not written yet. */
    public void write(Interaction interaction) {
        var query = queryId(interaction);
        if (written.add(query)) {
            queries.row(query(interaction, query));
        }
        events.row(event(interaction, query));
        count++;
    }

    /**
     * Lets the files appear.
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code file.nothing}, {@code file.unwritable}
     */
    public void commit() {
        queries.commit();
        events.commit();
    }

    /** {@return how many events were written} */
    public long events() {
        return count;
    }

    /** {@return how many queries were written} */
    public long queries() {
        return written.size();
    }

    @Override
    public void close() {
        try (queries) {
            events.close();
        }
    }

    private static UUID queryId(Interaction interaction) {
        var parts = String.join(
                "\n",
                interaction.actor(),
                interaction.need().orElse(""),
                interaction.query().orElse(""));
        return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode query(Interaction interaction, UUID id) {
        var json = RecordJson.emptyObject()
                .put("application", APPLICATION)
                .put("query_id", id.toString())
                .put("client_id", interaction.actor())
                .put("user_query", interaction.query().orElse(""))
                .put("object_id_field", "id")
                .put("timestamp", interaction.at().toString());
        interaction.need().ifPresent(n -> json.putObject("query_attributes").put("need", n));
        return json;
    }

    private static ObjectNode event(Interaction interaction, UUID query) {
        var json = RecordJson.emptyObject()
                .put("application", APPLICATION)
                .put("action_name", interaction.event().code())
                .put("query_id", query.toString())
                .put("client_id", interaction.actor())
                .put("timestamp", interaction.at().toString());
        interaction.reason().ifPresent(r -> json.put("message", r));
        var attributes = json.putObject("event_attributes");
        attributes.putObject("object").put("object_id", interaction.item()).put("object_id_field", "id");
        attributes.putObject("position").put("ordinal", interaction.position().orElse(UbiReader.UNKNOWN_POSITION));
        interaction.need().ifPresent(n -> attributes.put("need", n));
        interaction.arm().ifPresent(a -> attributes.put("arm", a));
        return json;
    }
}
