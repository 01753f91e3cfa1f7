package org.duijie.dictionaries.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.term.TermFile;

/**
 * Mined terms as a {@linkplain TermFile file of terms}: every term a line {@code form TAB tag}, above it a comment with its figures and one
 * for each context. Who has deleted the lines that are no terms can put the file into the folder of the user's dictionaries.
 */
public final class MinedTermFile {
    private static final String COMMENT = "# ";

    private MinedTermFile() {}

    /**
     * {@return the lines of the file}
     *
     * @param locale of the comments: English for {@code en}, else Chinese
     */
    public static List<String> lines(MinedTerms mined, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(COMMENT
                + DictionaryFault.text(
                        locale, "mine.corpus", mined.terms().size(), mined.texts(), mined.characters(), mined.floor()));
        lines.add(COMMENT + DictionaryFault.text(locale, "mine.edit"));
        for (var term : mined.terms()) {
            lines.add("");
            lines.add(COMMENT + figures(term, locale));
            term.contexts().forEach(c -> lines.add(COMMENT + "  " + c));
            lines.add(term.form() + "\t" + term.partOfSpeech());
        }
        return lines;
    }

    private static String figures(MinedTerm term, Locale locale) {
        return DictionaryFault.text(
                locale,
                "mine.figures",
                number(term.score()),
                term.frequency(),
                term.texts(),
                number(term.association()),
                number(term.leftEntropy()),
                number(term.rightEntropy()),
                number(term.cValue()),
                String.join("|", term.words()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
