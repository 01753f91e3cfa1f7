package org.duijie.indexer.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/**
 * Cuts from a record's texts the pieces that hold the words looked for: the title and the keywords from their beginning, of other texts
 * the best clauses; at most {@value #LONGEST_PIECE} chars.
 */
final class Snippets {
    private static final int PIECE_LENGTH = 90;
    private static final int LONGEST_PIECE = 240;
    /** How much text stands before the first word found where a clause is longer than a piece. */
    private static final int LEAD_IN = 40;

    private static final float ALIGN_MIDDLE = 0.5f;
    /** What ends a clause in Chinese or Latin text; each is one char, so that putting one for another keeps offsets. */
    private static final Pattern CLAUSE_END = Pattern.compile("[。！？；，!?;,\\n]");

    private static final char SEPARATOR = '。';

    private final Set<String> words;
    private final Analyzer analyzer;

    Snippets(TermQuery query, Vocabulary vocabulary) {
        this.words = query.words();
        this.analyzer = IndexSchema.analyzer(() -> vocabulary);
    }

    /** {@return by field the best piece, for the fields in which a word was found} */
    Map<TextField, Snippet> of(CorpusRecord record) throws IOException {
        var snippets = new EnumMap<TextField, Snippet>(TextField.class);
        if (words.isEmpty()) {
            return snippets;
        }
        for (var field : TextField.values()) {
            var text = String.join(" · ", field.values(record));
            var present = wordsThatMayBeIn(text);
            var snippet = present.isEmpty() ? null : best(field, text, present);
            if (snippet != null && !snippet.marks().isEmpty()) {
                snippets.put(field, snippet);
            }
        }
        return snippets;
    }

    /** The words that stand in the text as characters; only these can be found in it as words. */
    private List<String> wordsThatMayBeIn(String text) {
        var folded = CharFolding.fold(text);
        return words.stream().filter(folded::contains).toList();
    }

    private Snippet best(TextField field, String text, List<String> present) throws IOException {
        boolean whole = field == TextField.TITLE || field == TextField.KEYWORDS;
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(() -> whole ? new WholeBreakIterator() : clauses())
                .withFormatter(new AsSnippet(text))
                .withMaxLength(text.length() + 1)
                .build();
        var oneSeparator = CLAUSE_END.matcher(text).replaceAll(String.valueOf(SEPARATOR));
        return (Snippet)
                highlighter.highlightWithoutSearcher(field.fieldName(), query(field, present), oneSeparator, 1);
    }

    private static BreakIterator clauses() {
        return LengthGoalBreakIterator.createMinLength(
                new CustomSeparatorBreakIterator(SEPARATOR), PIECE_LENGTH, ALIGN_MIDDLE);
    }

    private static Query query(TextField field, List<String> present) {
        var query = new BooleanQuery.Builder();
        present.forEach(w -> query.add(LuceneQueries.termOrPhrase(field.fieldName(), w), Occur.SHOULD));
        return query.build();
    }

    /** Keeps the words' places instead of writing HTML; overlapping words become one mark. */
    private static final class AsSnippet extends PassageFormatter {
        private final String text;

        AsSnippet(String text) {
            this.text = text;
        }

        @Override
        public Snippet format(Passage[] passages, String content) {
            var passage = passages[0];
            var found = wordsIn(passage);
            int start = start(passage, found);
            int end = atCharacter(Math.min(passage.getEndOffset(), start + LONGEST_PIECE));
            var marks = found.stream()
                    .filter(word -> word.start() < end)
                    .map(word -> new Span(word.start() - start, Math.min(word.end(), end) - start))
                    .toList();
            return new Snippet(text.substring(start, end), marks);
        }

        /** The words found by their start; overlapping ones are one. */
        private static List<Span> wordsIn(Passage passage) {
            var words = new ArrayList<Span>();
            IntStream.range(0, passage.getNumMatches())
                    .mapToObj(i -> new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]))
                    .sorted(Comparator.comparingInt(Span::start))
                    .forEach(word -> {
                        if (!words.isEmpty() && word.start() < words.getLast().end()) {
                            var last = words.removeLast();
                            words.add(new Span(last.start(), Math.max(last.end(), word.end())));
                        } else {
                            words.add(word);
                        }
                    });
            return words;
        }

        /** The passage's start; in one that is too long, a little before the first word found. */
        private int start(Passage passage, List<Span> found) {
            int start = passage.getStartOffset();
            if (found.isEmpty() || found.getFirst().end() <= start + LONGEST_PIECE) {
                return start;
            }
            return atCharacter(Math.max(start, found.getFirst().start() - LEAD_IN));
        }

        /** An offset that is not within a surrogate pair. */
        private int atCharacter(int offset) {
            boolean withinPair = offset > 0
                    && offset < text.length()
                    && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
            return withinPair ? offset - 1 : offset;
        }
    }
}
