package org.duijie.dictionaries.lint;

import java.util.List;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Word;

/**
 * {@code term.glued}: a term that is a function word stuck to another word (和平台, 的量, 电池等), which a statistic of neighbours
 * produces easily and which hides the word in it. An error where a word of two characters or more follows the function word, else a
 * warning (过饱和 and 寻的 are in order).
 */
final class GluedTerms implements LintRule {
    /** Function words that begin or end hardly any term; 在, 对, 并 and the like begin many (在线, 对苯二酚, 并网). */
    private static final String BEFORE = "的和与及或是了而且";

    private static final String AFTER = "的和与及或是了等而且";

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var term : linted.entries().terms()) {
            var form = term.value().form();
            if (term.value().cut().isEmpty() && (isIn(BEFORE, form.charAt(0)) || isIn(AFTER, last(form)))) {
                var words = linted.vocabulary().segmenterWithout(form).segment(form, Granularity.FINE);
                if (isGlued(words)) {
                    boolean bad = isAlone(words.getFirst(), BEFORE)
                            && words.getLast().form().length() > 1;
                    findings.accept(
                            bad
                                    ? Finding.error("term.glued", term, form, text(words))
                                    : Finding.warning("term.glued", term, form, text(words)));
                }
            }
        }
    }

    private static boolean isGlued(List<Word> words) {
        return words.size() == 2
                && ((isAlone(words.getFirst(), BEFORE) && isFree(words.getLast()))
                        || (isAlone(words.getLast(), AFTER) && isFree(words.getFirst())));
    }

    private static boolean isFree(Word word) {
        return word.origin() != Origin.RULE;
    }

    private static boolean isAlone(Word word, String characters) {
        return word.form().length() == 1 && isIn(characters, word.form().charAt(0));
    }

    private static boolean isIn(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }

    private static char last(String form) {
        return form.charAt(form.length() - 1);
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::form).toList());
    }
}
