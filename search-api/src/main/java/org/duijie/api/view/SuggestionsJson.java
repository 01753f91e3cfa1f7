package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.duijie.indexer.suggest.Completion;
import org.duijie.indexer.suggest.Suggestions;

/** Typing help as JSON. */
public final class SuggestionsJson {
    private SuggestionsJson() {}

    /** {@return what may be meant} */
    public static ObjectNode of(Suggestions suggestions) {
        var json = Json.object().put("query", suggestions.query());
        var completions = json.putArray("completions");
        suggestions.completions().forEach(c -> completions.add(completion(c)));
        json.set("didYouMean", Json.texts(suggestions.didYouMean()));
        return json;
    }

    private static ObjectNode completion(Completion completion) {
        var json = Json.object()
                .put("text", completion.text())
                .put("kind", completion.kind().name().toLowerCase(Locale.ROOT));
        if (!completion.marks().isEmpty()) {
            json.put("highlights", completion.snippet().html());
        }
        if (completion.count() > 0) {
            json.put("count", completion.count());
        }
        if (!completion.id().isEmpty()) {
            json.put("id", completion.id());
        }
        return json;
    }
}
