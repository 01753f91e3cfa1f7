package org.duijie.indexer.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.model.CorpusRecord;

/**
 * What typing help looks into. Only what everybody may see has these fields, so that nothing private can be completed or proposed.
 *
 * <p>Titles of more than {@value #LONGEST_TITLE} chars and terms of more than {@value #LONGEST_TERM} are left out.
 */
public final class SuggestFields {
    /** The beginnings of what can be typed for a title, with the rank as frequency: {@link TitleGrams}. */
    public static final String TITLE_GRAMS = "suggest.title";
    /** The title (doc values). */
    public static final String TITLE = "suggest.text";
    /** What can be typed for each keyword: {@link TermKey}. */
    public static final String TERM_KEYS = "suggest.term";
    /** Keywords and the words of titles, as {@link Readings#literal()}: what is not mistyped. */
    public static final String WORDS = "suggest.word";
    /** The same words by sound: their pinyin, {@link TermKey#END}, the word. */
    public static final String SOUNDS = "suggest.sound";
    /** The longest title that is completed, in chars. */
    public static final int LONGEST_TITLE = 200;
    /** The longest term that is completed, in chars. */
    public static final int LONGEST_TERM = 40;

    private static final int SHORTEST_WORD = 2;
    /** The longest term that the words within it lead to, in chars; longer ones are seldom and many. */
    private static final int LONGEST_OPEN = 6;
    /** The longest word that is found by its sound, in chars. */
    private static final int LONGEST_SOUND = 8;

    private static final int MOST_STARTS = 20;
    private static final int LONGEST_KEY = 64;
    private static final FieldType RANKED = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PLAIN = type(IndexOptions.DOCS);

    private final Analyzer analyzer;
    private final Map<String, Integer> grams = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> sounds = new HashSet<>();

    private SuggestFields(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Adds the fields of a public record. */
    static void addTo(Document document, CorpusRecord record, Analyzer analyzer) {
        var fields = new SuggestFields(analyzer);
        var title = record.common().title();
        if (title.length() <= LONGEST_TITLE && fields.title(title)) {
            document.add(new BinaryDocValuesField(TITLE, new BytesRef(title)));
        }
        TextField.KEYWORDS.values(record).forEach(fields::term);
        fields.addTo(document);
    }

    /** {@return a document of a term that no record need hold} */
    static Document ofTerm(String term, Analyzer analyzer) {
        var fields = new SuggestFields(analyzer);
        fields.term(term);
        var document = new Document();
        fields.addTo(document);
        return document;
    }

    private void addTo(Document document) {
        if (!grams.isEmpty()) {
            document.add(new Field(TITLE_GRAMS, new RankedTerms(grams), RANKED));
        }
        add(document, TERM_KEYS, keys);
        add(document, WORDS, words);
        add(document, SOUNDS, sounds);
    }

    private static void add(Document document, String field, Set<String> terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, new RankedTerms(terms), PLAIN));
        }
    }

    private boolean title(String title) {
        var readings = Readings.of(title);
        if (readings.length() == 0) {
            return false;
        }
        for (int start : starts(title, readings)) {
            for (var form : Place.Form.values()) {
                int rank = TitleGrams.rank(new Place(start == 0, form), title.length());
                TitleGrams.add(readings.from(start, form, LONGEST_KEY), form, rank, grams);
            }
        }
        return true;
    }

    private void term(String given) {
        var term = given.strip();
        if (term.length() > LONGEST_TERM || term.indexOf(TermKey.END) >= 0) {
            return;
        }
        var readings = Readings.of(term);
        if (readings.length() < SHORTEST_WORD) {
            return;
        }
        word(readings);
        var starts = starts(term, readings);
        for (int start : readings.length() > LONGEST_OPEN ? starts.subList(0, 1) : starts) {
            var typed = new HashSet<String>();
            for (var form : Place.Form.values()) {
                var key = readings.from(start, form, LONGEST_KEY);
                if (typed.add(key)) {
                    keys.add(new TermKey(key, new Place(start == 0, form), term).text());
                }
            }
        }
    }

    private void word(Readings word) {
        words.add(word.literal());
        var sound = word.from(0, Place.Form.FULL, LONGEST_KEY);
        if (!sound.equals(word.literal()) && word.length() <= LONGEST_SOUND) {
            sounds.add(sound + TermKey.END + word.literal());
        }
    }

    /** Where words start, as chars of the readings, the text's own start first; the words are noted on the way. */
    private List<Integer> starts(String text, Readings readings) {
        var starts = new TreeSet<Integer>(Set.of(0));
        try (var tokens = analyzer.tokenStream(TextField.TITLE.fieldName(), text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.length() >= SHORTEST_WORD) {
                    word(Readings.of(term));
                }
                starts.add(
                        readings.indexOf(offset.startOffset())); // of single characters too: 芳 纶 is a word torn apart
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis of a text in memory cannot fail to read", e);
        }
        return starts.headSet(readings.length()).stream().limit(MOST_STARTS).toList();
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
