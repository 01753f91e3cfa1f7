package org.duijie.evaluation.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.SearchIndex;

/** Draws questions from the records of an index. */
final class Questions {
    private static final int SHORTEST_WORD = 2;
    private static final int TRIES = 20;

    private final SearchIndex index;
    private final PlainLucene plain;
    private final Random random;

    private Questions(SearchIndex index, PlainLucene plain, Random random) {
        this.index = index;
        this.plain = plain;
        this.random = random;
    }

    /**
     * {@return questions from records with words in their titles; fewer than asked for only where such records are rare}
     *
     * @param index the index to be asked
     * @param plain the same index
     */
    static List<Question> draw(SearchIndex index, PlainLucene plain, int count, long seed) throws IOException {
        return new Questions(index, plain, new Random(seed)).draw(count);
    }

    private List<Question> draw(int count) throws IOException {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < TRIES && questions.size() < count; i++) {
            for (var record : plain.draw(count - questions.size(), random)) {
                var words = words(record.common());
                if (!words.isEmpty()) {
                    questions.add(question(keywords(words), record.common()));
                }
            }
        }
        return questions;
    }

    private List<String> words(CommonFields record) {
        return index.typedTerms(record.title()).groups().stream()
                .map(g -> g.terms().getFirst().text())
                .filter(w -> w.length() >= SHORTEST_WORD)
                .toList();
    }

    private String keywords(List<String> words) {
        var one = words.get(random.nextInt(words.size()));
        var other = words.get(random.nextInt(words.size()));
        return random.nextBoolean() || one.equals(other) ? one : one + " " + other;
    }

    private Question question(String keywords, CommonFields record) {
        var texts = new HashMap<String, Float>();
        texts.merge(record.title(), 1f, Float::sum);
        texts.merge(record.summary(), 1f, Float::sum);
        return new Question(
                keywords,
                Need.of("bench", record.title(), record.summary()),
                PlainLucene.query(index.typedTerms(keywords).words()),
                PlainLucene.query(index.tellingTerms(texts).words()));
    }
}
