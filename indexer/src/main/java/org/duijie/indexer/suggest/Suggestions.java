package org.duijie.indexer.suggest;

import java.util.List;

/**
 * What may be meant.
 *
 * @param query what was typed
 * @param completions what begins with it, the best first
 * @param didYouMean what may have been meant instead, the likeliest first; empty unless the text finds nothing or almost nothing
 */
public record Suggestions(String query, List<Completion> completions, List<String> didYouMean) {
    /** Copies the lists. */
    public Suggestions {
        completions = List.copyOf(completions);
        didYouMean = List.copyOf(didYouMean);
    }
}
