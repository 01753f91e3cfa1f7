package org.duijie.dictionaries.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.DictionaryLines;

/** Tells the format of a file by its first lines: that which nine of ten have, in the order tried. */
final class FormatGuess {
    private static final int LINES = 200;
    private static final int IN_TEN = 9;

    private static final Pattern WORDNET = Pattern.compile("s\\(\\d+,.*\\)\\.\\s*");
    private static final Pattern THUOCL = Pattern.compile("[^\\t]+\\t\\s*\\d+\\s*");
    private static final Pattern JIEBA = Pattern.compile(
            "\\S+[ \\t]+(\\d+(\\.\\d+)?([ \\t]+[A-Za-z]+\\d?)?|[A-Za-z]+([ \\t]+\\d+)?)([ \\t]+[A-Za-z]+[ \\t]+\\d+)*\\s*");
    /** No quotation marks: those make it a table (CSV). */
    private static final Pattern SOLR = Pattern.compile("[^\\t\"]*[^\\t,\"](,|=>)[^\\t,\"][^\\t\"]*");

    private static final Pattern IK = Pattern.compile("[^\\t,=]+");

    private FormatGuess() {}

    /**
     * {@return the format that the lines have}
     *
     * @throws DictionaryFault {@code import.guess} where they have none; {@code file.encoding} or {@code file.encodingGuess} where none
     *     of the first can be read
     */
    static ForeignFormat guess(DictionaryLines lines) {
        var texts = firstLines(lines);
        if (most(texts, WORDNET.asMatchPredicate())) {
            return ForeignFormat.WORDNET;
        }
        if (most(texts, t -> CilinLines.LINE.matcher(t.strip()).matches())) {
            return ForeignFormat.CILIN;
        }
        if (most(texts, THUOCL.asMatchPredicate())) {
            return ForeignFormat.THUOCL;
        }
        if (most(texts, JIEBA.asMatchPredicate())) {
            return ForeignFormat.JIEBA;
        }
        if (most(texts, SOLR.asMatchPredicate())) {
            return ForeignFormat.SOLR;
        }
        if (most(texts, IK.asMatchPredicate())) {
            return ForeignFormat.IK;
        }
        throw unknown(lines);
    }

    private static boolean most(List<String> texts, Predicate<String> has) {
        return texts.stream().filter(has).count() * 10 >= texts.size() * (long) IN_TEN;
    }

    private static List<String> firstLines(DictionaryLines lines) {
        var texts = new ArrayList<String>();
        var bad = new ArrayList<DictionaryFault>();
        while (texts.size() < LINES && bad.size() < LINES) {
            try {
                var line = lines.next().map(DictionaryLine::text);
                if (line.isEmpty()) {
                    break;
                }
                texts.add(line.get());
            } catch (DictionaryFault e) {
                if (e.line() == 0) {
                    throw e; // the file as a whole
                }
                bad.add(e);
            }
        }
        if (texts.isEmpty()) {
            throw bad.isEmpty() ? unknown(lines) : bad.getFirst();
        }
        return texts;
    }

    private static DictionaryFault unknown(DictionaryLines lines) {
        return new DictionaryFault(lines.file(), 0, "import.guess", ForeignFormat.codes());
    }
}
