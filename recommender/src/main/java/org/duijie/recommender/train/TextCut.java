package org.duijie.recommender.train;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.duijie.corpus.json.RecordJson;
import org.duijie.recommender.vector.TextWords;

/**
 * Cuts the records of a share into words, parted by spaces, wherever they are.
 *
 * @param share of the records, 0 to 1
 */
record TextCut(SharedVocabulary vocabulary, long seed, double share) implements FlatMapFunction<Row, String> {
    @Override
    public Iterator<String> call(Row row) {
        if (!isTaken(row.getString(0))) {
            return Collections.emptyIterator();
        }
        var record = RecordJson.decode(row.getString(1));
        var words = new TextWords(vocabulary.get()).of(record);
        return words.isEmpty()
                ? Collections.emptyIterator()
                : Collections.singletonList(String.join(" ", words)).iterator();
    }

    /** Whether a record is of the share, by its id and the seed alone. */
    private boolean isTaken(String id) {
        return share >= 1 || (mixed(id.hashCode() + seed * 0x9e3779b97f4a7c15L) >>> 11) * 0x1p-53 < share;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
