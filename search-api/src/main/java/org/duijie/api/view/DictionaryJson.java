package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.Difference;
import org.duijie.indexer.write.RecutCount;

/** Changes of the user's dictionaries as JSON. */
public final class DictionaryJson {
    /** The most words of a kind that are listed. */
    public static final int MOST_WORDS = 100;

    private DictionaryJson() {}

    /** {@return what differs from what the index was written with, and how many of its records that concerns} */
    public static ObjectNode of(RecutCount count) {
        var change = count.change();
        var json = Json.object()
                .put("before", change.before().fingerprint())
                .put("after", change.after().fingerprint())
                .put("changed", change.any());
        json.set("terms", difference(change.terms()));
        json.set("stopTerms", difference(change.stopTerms()));
        json.set("synonyms", difference(change.synonyms()));
        return json.put("records", count.records())
                .put("affected", count.affected())
                .put("characters", count.characters())
                .put("seconds", count.took().toMillis() / 1e3);
    }

    /** {@return what is wrong with a dictionary, where, in the reader's language} */
    public static ObjectNode of(DictionaryFault fault, Locale language) {
        return Json.object()
                .put("file", fault.file())
                .put("line", fault.line())
                .put("rule", fault.rule())
                .put("reason", fault.text(language));
    }

    private static ObjectNode difference(Difference difference) {
        var json = Json.object()
                .put("added", difference.added().size())
                .put("removed", difference.removed().size())
                .put("changed", difference.changed().size());
        json.set(
                "words",
                Json.object()
                        .<ObjectNode>set("added", Json.texts(first(difference.added())))
                        .<ObjectNode>set("removed", Json.texts(first(difference.removed())))
                        .set("changed", Json.texts(first(difference.changed()))));
        return json;
    }

    private static List<String> first(List<String> words) {
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }
}
