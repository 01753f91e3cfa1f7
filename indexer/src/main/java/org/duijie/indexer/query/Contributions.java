package org.duijie.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** What each word in each field added to the scores of some hits: each clause is scored alone, once over all the hits. */
final class Contributions {
    private static final Comparator<Contribution> ORDER = Comparator.comparingDouble(Contribution::score)
            .reversed()
            .thenComparing(Contribution::term)
            .thenComparing(Contribution::field);

    private final IndexSearcher searcher;
    private final List<LuceneQueries.Clause> clauses;

    Contributions(IndexSearcher searcher, List<LuceneQueries.Clause> clauses) {
        this.searcher = searcher;
        this.clauses = clauses;
    }

    /** {@return the contributions by document number, largest first} */
    Map<Integer, List<Contribution>> of(List<? extends ScoreDoc> hits) throws IOException {
        int[] docs = hits.stream().mapToInt(d -> d.doc).sorted().toArray();
        var contributions = new HashMap<Integer, List<Contribution>>();
        for (var clause : clauses) {
            var weight = searcher.createWeight(searcher.rewrite(clause.query()), ScoreMode.COMPLETE, 1);
            for (int i = 0; i < docs.length; ) {
                i = scoreLeaf(weight, clause, docs, i, contributions);
            }
        }
        contributions.values().forEach(list -> list.sort(ORDER));
        return contributions;
    }

    /** Scores the hits of one segment, and returns where the next segment's begin. */
    private int scoreLeaf(
            Weight weight,
            LuceneQueries.Clause clause,
            int[] docs,
            int from,
            Map<Integer, List<Contribution>> contributions)
            throws IOException {
        var leaf = leafOf(docs[from]);
        var scorer = weight.scorer(leaf);
        int i = from;
        for (; i < docs.length && docs[i] < leaf.docBase + leaf.reader().maxDoc(); i++) {
            int doc = docs[i] - leaf.docBase;
            if (scorer != null && scorer.docID() < doc) {
                scorer.iterator().advance(doc);
            }
            if (scorer != null && scorer.docID() == doc) {
                contributions
                        .computeIfAbsent(docs[i], d -> new ArrayList<>())
                        .add(new Contribution(clause.term(), clause.field(), scorer.score()));
            }
        }
        return i;
    }

    private LeafReaderContext leafOf(int doc) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }
}
