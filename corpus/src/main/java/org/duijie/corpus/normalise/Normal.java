package org.duijie.corpus.normalise;

import java.util.List;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * What a rule made of a text.
 *
 * @param values the normal forms; none where the text says nothing, as 面议 or 无 do
 * @param keywords words that are no value of the field, but worth to be found by
 * @param doubt what is wrong with the value that is kept all the same
 * @param <T> what the text became
 */
public record Normal<T>(List<T> values, List<String> keywords, Optional<BrokenRule> doubt) {
    /** Copies the lists. */
    public Normal {
        values = List.copyOf(values);
        keywords = List.copyOf(keywords);
    }

    static <T> Normal<T> of(T value) {
        return new Normal<>(List.of(value), List.of(), Optional.empty());
    }

    static <T> Normal<T> ofAll(List<T> values) {
        return new Normal<>(values, List.of(), Optional.empty());
    }

    static <T> Normal<T> nothing() {
        return new Normal<>(List.of(), List.of(), Optional.empty());
    }

    static <T> Normal<T> keyword(String word) {
        return new Normal<>(List.of(), List.of(word), Optional.empty());
    }

    /** Keeps what was made, with a doubt. */
    Normal<T> doubted(String rule, Object... values) {
        return new Normal<>(this.values, keywords, Optional.of(new BrokenRule(CorpusMessages.MESSAGES, rule, values)));
    }
}
