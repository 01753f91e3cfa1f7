package org.duijie.evaluation.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.TextField;

/** How often the words of some texts come, cut as the index cuts them, and how their number grows; texts are read in a seeded order. */
final class TextShape {
    private static final int FIRST_RANK = 10;
    private static final int LAST_RANK = 10_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Integer> distinctByStep = new ArrayList<>();
    private final int step;
    private long tokens;
    private long characters;
    private int texts;

    private TextShape(int step) {
        this.step = step;
    }

    /**
     * {@return the shape of the texts of some records}
     *
     * @param step after how many tokens, again and again, the distinct words are counted
     */
    static TextShape of(List<CorpusRecord> records, int step) {
        var values = new ArrayList<String>();
        for (var record : records) {
            for (var field : TextField.values()) {
                values.addAll(field.values(record));
            }
        }
        values.removeIf(String::isBlank);
        Collections.shuffle(values, new Random(1));
        var shape = new TextShape(step);
        var segmenter = Vocabulary.shipped().segmenter();
        for (var value : values) {
            shape.texts++;
            shape.characters += value.length();
            segmenter.segment(value, Granularity.SEARCH).forEach(w -> shape.add(w.form()));
        }
        return shape;
    }

    private void add(String word) {
        counts.merge(word, 1, Integer::sum);
        if (++tokens % step == 0) {
            distinctByStep.add(counts.size());
        }
    }

    /** {@return distinct words after so many steps} */
    int distinctAfter(int steps) {
        return distinctByStep.get(steps - 1);
    }

    int steps() {
        return distinctByStep.size();
    }

    /** {@return the exponent of vocabulary growth (Heaps) between two numbers of steps} */
    double growth(int from, int to) {
        return Math.log(distinctAfter(to) / (double) distinctAfter(from)) / Math.log(to / (double) from);
    }

    /** {@return the slope of log frequency over log rank (Zipf), ranks 10 to 10,000 in even steps of the logarithm} */
    double zipfSlope() {
        var sorted = counts.values().stream().sorted(Collections.reverseOrder()).toList();
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double last = Math.log(Math.min(LAST_RANK, sorted.size()));
        for (double x = Math.log(FIRST_RANK); x < last; x += 0.1) {
            double y = Math.log(sorted.get((int) Math.exp(x) - 1));
            n++;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }

    /** {@return share of the distinct words that come once} */
    double once() {
        return counts.values().stream().filter(c -> c == 1).count() / (double) counts.size();
    }

    double meanLength() {
        return characters / (double) texts;
    }

    @Override
    public String toString() {
        return "texts " + texts + ", mean length " + meanLength() + ", tokens " + tokens + ", distinct " + counts.size()
                + ", after each step " + distinctByStep + ", Zipf slope " + zipfSlope() + ", once " + once();
    }
}
