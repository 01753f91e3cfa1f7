package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Abstracts of public origin that are not part of this project; the system property {@code duijie.data} names their directory. */
class RealHighlightsIT {
    private static final Path ABSTRACTS =
            Path.of(System.getProperty("duijie.data", "../../shared/data")).resolve("literature/abstracts.jsonl");
    private static final long SEED = 20_26;
    private static final int QUERIES_OF_A_SORT = 400;
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_STRETCH = 24;

    @TempDir
    Path directory;

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final List<String> texts = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private long marks;
    private long found;

    @Test
    void highlightedTextIsExactlyTheWordsFound() throws IOException {
        assumeThat(ABSTRACTS).as("real abstracts").matches(Files::isReadable);
        try (var corpus = new SmallCorpus(directory)) {
            corpus.put(Files.readAllLines(ABSTRACTS));
            corpus.store()
                    .forEachChange(
                            0,
                            c -> c.record().ifPresent(r -> {
                                for (var field : TextField.values()) {
                                    texts.addAll(field.values(r));
                                }
                            }));
            texts.removeIf(String::isBlank);
            try (var index = corpus.indexed()) {
                var random = new Random(SEED);
                for (int i = 0; i < QUERIES_OF_A_SORT; i++) {
                    check(index, words(random, w -> true));
                    check(index, words(random, Word::part));
                    check(index, words(random, RealHighlightsIT::isMixed));
                    check(index, synonym(random));
                    check(index, stretch(random));
                }
            }
        }
        assertThat(found).as("fields in which something was found").isGreaterThan(10_000);
        assertThat(marks).as("marks").isGreaterThan(20_000);
        assertThat(exceptions).as("of %d marks in %d fields", marks, found).isEmpty();
    }

    private void check(SearchIndex index, String text) {
        var query = index.typedTerms(text);
        if (query.groups().isEmpty()) {
            return;
        }
        var request = SearchRequest.query(query).top(20).highlights().contributions();
        for (var hit : index.search(request.build()).hits()) {
            var fields = hit.contributions().stream()
                    .map(Contribution::field)
                    .filter(f -> !f.equals(IndexSchema.TITLE_BIGRAMS))
                    .collect(Collectors.toSet());
            var shown =
                    hit.snippets().keySet().stream().map(TextField::fieldName).collect(Collectors.toSet());
            found += fields.size();
            if (!shown.equals(fields)) {
                exceptions.add(
                        text + ": found in " + fields + " of " + hit.record().id() + ", shown in " + shown);
            }
            hit.snippets().values().forEach(s -> check(text, query, s));
        }
    }

    private void check(String text, TermQuery query, Snippet snippet) {
        if (snippet.marks().isEmpty()) {
            exceptions.add(text + ": no mark in " + snippet.text());
        }
        for (var mark : snippet.marks()) {
            marks++;
            var marked = snippet.text().substring(mark.start(), mark.end());
            if (!isAskedFor(marked, query)) {
                exceptions.add(text + ": marked " + marked + " in " + snippet.html());
            }
        }
    }

    /** Whether what is marked is a word that was asked for or, cut on its own, words or phrases that were, overlapping ones joined. */
    private boolean isAskedFor(String marked, TermQuery query) {
        var asked = query.words();
        if (asked.contains(CharFolding.fold(marked))) {
            return true;
        }
        var words = vocabulary.segmenter().segment(marked, Granularity.SEARCH);
        var covered = new BitSet();
        for (int first = 0; first < words.size(); first++) {
            if (asked.contains(words.get(first).form())) {
                covered.set(words.get(first).start(), words.get(first).end());
            }
            coverPhrases(words, first, asked, covered);
        }
        return covered.nextClearBit(0) >= marked.length();
    }

    private static void coverPhrases(List<Word> words, int first, Set<String> asked, BitSet covered) {
        var phrase = new StringBuilder(words.get(first).form());
        for (int next = first + 1; next < words.size(); next++) {
            if (!words.get(next).part()) {
                phrase.append(' ').append(words.get(next).form());
                if (asked.contains(phrase.toString())) {
                    covered.set(words.get(first).start(), words.get(next).end());
                }
            }
        }
    }

    private String words(Random random, Predicate<Word> wanted) {
        var words = new ArrayList<String>();
        for (int tries = 0; words.isEmpty() || (tries < 20 && words.size() < 1 + random.nextInt(MOST_WORDS)); tries++) {
            var text = text(random);
            var fitting = vocabulary.segmenter().segment(text, Granularity.SEARCH).stream()
                    .filter(wanted)
                    .toList();
            if (!fitting.isEmpty()) {
                var word = fitting.get(random.nextInt(fitting.size()));
                words.add(text.substring(word.start(), word.end()));
            }
        }
        return String.join(" ", words);
    }

    private String synonym(Random random) {
        while (true) {
            var words = vocabulary.segmenter().segment(text(random), Granularity.SEARCH);
            var expansions = vocabulary.synonyms().of(words);
            if (!expansions.isEmpty()) {
                var others = expansions.get(random.nextInt(expansions.size())).alternatives();
                return others.get(random.nextInt(others.size())).text();
            }
        }
    }

    private String stretch(Random random) {
        var text = text(random);
        int start = random.nextInt(text.length());
        return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(LONGEST_STRETCH)));
    }

    private String text(Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static boolean isMixed(Word word) {
        return word.form().chars().anyMatch(c -> c < 128);
    }
}
