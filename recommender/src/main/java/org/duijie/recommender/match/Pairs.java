package org.duijie.recommender.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.FoundDocument;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.rank.Judge;
import org.duijie.recommender.rank.Ranker;

/**
 * How well some technologies fit many needs and enterprises, by one ranker: each side is read and cut into words once for all its pairs, which is
 * kept as long as this. Safe for several threads.
 */
public final class Pairs {
    private final SearchIndex index;
    private final Ranker ranker;
    private final Optional<Judge> judge;
    private final Map<RecordKey, PairsOf> technologies = new ConcurrentHashMap<>();

    Pairs(SearchIndex index, Ranker ranker) {
        this.index = index;
        this.ranker = ranker;
        this.judge = ranker.judge(index.manifest().embedder());
    }

    /** {@return whether a model judges them} */
    public boolean areJudged() {
        return judge.isPresent();
    }

    /** {@return the pairs of a technology of the index} */
    public PairsOf of(CorpusRecord technology) {
        return technologies.computeIfAbsent(
                RecordKey.of(technology), key -> new PairsOf(index, ranker, judge, technology));
    }

    /** {@return one who asks, whom the index may not have yet} */
    public Asking asking(CorpusRecord record) {
        return new Asking(record, index, ranker, judge, j -> j.asked(record));
    }

    private Asking asking(FoundDocument document) {
        return new Asking(document.record(), index, ranker, judge, j -> j.asked(document));
    }

    /**
     * Reads those who ask, as the index has them; those that it has not are left out.
     *
     * @param each must not keep them
     */
    public void forEachAsking(Collection<RecordKey> who, Consumer<Asking> each) {
        index.documents(who, found -> {
            found.forEach(document -> each.accept(asking(document)));
            return List.of();
        });
    }
}
