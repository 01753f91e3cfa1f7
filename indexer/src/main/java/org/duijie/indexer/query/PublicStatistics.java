package org.duijie.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.SmallFloat;
import org.duijie.corpus.model.Visibility;
import org.duijie.indexer.schema.IndexSchema;

/**
 * What scores are made of, without the private records: otherwise a word's weight would tell how many of them hold it. The mean length of texts
 * is that of the lengths that the index keeps with public texts, words at the same place counted once. Where nothing is private everything is as
 * Lucene has it. Of one state of the index; safe for several threads.
 */
final class PublicStatistics {
    /** For how many terms it is kept in how many records they are: words of questions come again. */
    private static final int MOST_COUNTED = 200_000;

    /** Segments never change, and most stay when the index does. */
    private static final Map<IndexReader.CacheKey, Map<String, Texts>> SEGMENTS = new ConcurrentHashMap<>();

    private final DirectoryReader reader;
    private final Term hidden = new Term(IndexSchema.VISIBILITY, Visibility.PRIVATE.code());
    private final int privateRecords;
    private final Map<Term, Frequency> counted = new ConcurrentHashMap<>();

    PublicStatistics(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.privateRecords = reader.docFreq(hidden);
    }

    /** In how many records a term is, and in how many that are not public. */
    private record Frequency(int all, int hidden) {}

    /** The public records that have a field, and how many words they have there. */
    private record Texts(long records, long words) {}

    /** {@return how many public records hold a term} */
    int documentFrequency(Term term) throws IOException {
        var frequency = frequency(term);
        return frequency.all() - frequency.hidden();
    }

    /** {@return how many records are public} */
    int records() {
        return reader.maxDoc() - privateRecords;
    }

    /** {@return the statistics of a term, at least 1 record where it is in some} */
    TermStatistics of(Term term, int frequency, long occurrences) {
        if (privateRecords == 0) {
            return new TermStatistics(term.bytes(), frequency, occurrences);
        }
        try {
            int records = Math.max(1, frequency - frequency(term).hidden());
            return new TermStatistics(term.bytes(), records, Math.max(records, occurrences - (frequency - records)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the statistics of a field; as they are where only private records have it} */
    CollectionStatistics of(CollectionStatistics all) {
        if (all == null || privateRecords == 0) {
            return all;
        }
        long records = 0;
        long words = 0;
        for (var leaf : reader.leaves()) {
            var texts = publicTexts(leaf.reader(), all.field());
            records += texts.records();
            words += texts.words();
        }
        if (records == 0) {
            return all;
        }
        return new CollectionStatistics(all.field(), records(), records, Math.max(records, words), records);
    }

    private Frequency frequency(Term term) throws IOException {
        var known = counted.get(term);
        if (known == null) {
            int all = reader.docFreq(term);
            known = new Frequency(all, all == 0 || privateRecords == 0 ? 0 : privateFrequency(term));
            if (counted.size() >= MOST_COUNTED) {
                counted.clear();
            }
            counted.put(term, known);
        }
        return known;
    }

    private int privateFrequency(Term term) throws IOException {
        int count = 0;
        for (var leaf : reader.leaves()) {
            var without = postings(leaf.reader(), hidden);
            var with = postings(leaf.reader(), term);
            if (without.isPresent() && with.isPresent()) {
                count += common(without.get(), with.get());
            }
        }
        return count;
    }

    private static int common(DocIdSetIterator some, DocIdSetIterator others) throws IOException {
        int count = 0;
        int doc = some.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int other = others.docID() < doc ? others.advance(doc) : others.docID();
            if (other == doc) {
                count++;
                doc = some.nextDoc();
            } else {
                doc = other == DocIdSetIterator.NO_MORE_DOCS ? other : some.advance(other);
            }
        }
        return count;
    }

    private Texts publicTexts(LeafReader leaf, String field) {
        var helper = leaf.getCoreCacheHelper();
        var segment = SEGMENTS.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(SEGMENTS::remove);
            return new ConcurrentHashMap<>();
        });
        return segment.computeIfAbsent(field, f -> {
            try {
                return count(leaf, f);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Texts count(LeafReader leaf, String field) throws IOException {
        long records = 0;
        long words = 0;
        var norms = leaf.getNormValues(field);
        var without = postings(leaf, hidden);
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (without.isEmpty() || !isAt(without.get(), norms.docID())) {
                records++;
                words += SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        }
        return new Texts(records, words);
    }

    private static boolean isAt(DocIdSetIterator some, int doc) throws IOException {
        return (some.docID() < doc ? some.advance(doc) : some.docID()) == doc;
    }

    /** As counted by Lucene, deleted records are among them until they are merged away. */
    private static Optional<PostingsEnum> postings(LeafReader leaf, Term term) throws IOException {
        var terms = leaf.terms(term.field());
        if (terms == null) {
            return Optional.empty();
        }
        TermsEnum each = terms.iterator();
        return each.seekExact(term.bytes()) ? Optional.of(each.postings(null, PostingsEnum.NONE)) : Optional.empty();
    }
}
