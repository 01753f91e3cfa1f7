package org.duijie.indexer.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.duijie.indexer.schema.RecordKey;

/** Records of one snapshot by their keys. */
final class Documents {
    private final IndexSearcher searcher;
    private final UnaryOperator<Query> shown;

    /**
     * The documents of a snapshot.
     *
     * @param shown leaves of a query what may be shown
     */
    Documents(Snapshot snapshot, UnaryOperator<Query> shown) {
        this.searcher = snapshot.searcher();
        this.shown = shown;
    }

    /** {@return those that may be shown, in the order of their numbers} */
    List<FoundDocument> of(Collection<RecordKey> keys) throws IOException {
        return keys.isEmpty() ? List.of() : FoundDocuments.read(searcher, FoundDocuments.byNumber(found(keys)));
    }

    /** {@return as {@link SearchIndex#explained}} */
    Optional<Explained> explained(HeldRecord record, TermQuery query) throws IOException {
        var docs = List.of(found(List.of(record.key())).scoreDocs);
        if (docs.isEmpty()) {
            return Optional.empty();
        }
        var contributions = new Contributions(searcher, record.clauses(query)).of(docs);
        return Optional.of(
                new Explained(record.snippets(query), contributions.getOrDefault(docs.getFirst().doc, List.of())));
    }

    private TopFieldDocs found(Collection<RecordKey> keys) throws IOException {
        return Search.best(searcher, shown.apply(LuceneQueries.ofKeys(keys)), keys.size(), null);
    }
}
