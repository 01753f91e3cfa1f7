package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.SuggestFields;
import org.duijie.indexer.schema.TitleGrams;

/**
 * Titles that begin with what was typed, or hold a word that does. Their rank is a term's frequency, so Lucene's skipping by impacts
 * finds the best ones without looking at the others.
 */
final class TitleCompletions {
    private static final Sort BY_RANK_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexSchema.KEY, SortField.Type.STRING));
    /** The most ways to go on that are looked at, where no term has just the typed length. */
    private static final int MOST_GRAMS = 256;
    /** How many candidates are looked at where terms alone do not decide. */
    private static final int LOOKED_AT = 200;
    /** Titles that several records have are one completion. */
    private static final int SPARE = 2;

    private static final RankAsFrequency RANK = new RankAsFrequency();

    private final IndexReader reader;

    TitleCompletions(IndexReader reader) {
        this.reader = reader;
    }

    /** {@return the best titles, at most so many, each once} */
    List<Completion> of(Typed typed, int most) throws IOException {
        var literal = typed.literal();
        if (typed.mixed().isEmpty() && TitleGrams.isWhole(literal) && literal.length() <= TitleGrams.LONGEST) {
            return distinct(find(gram(TitleGrams.prefix(literal)), SPARE * most), typed, true, most);
        }
        var begun = find(begun(typed), LOOKED_AT);
        var titles = distinct(begun, typed, false, most);
        boolean allSeen = begun.size() < LOOKED_AT
                || titles.size() >= most
                || !typed.mixed().isEmpty();
        if (!allSeen && literal.length() <= TitleGrams.most(literal)) {
            titles = distinct(find(union(literal), SPARE * most), typed, true, most);
        }
        if (titles.isEmpty() && literal.length() > TitleGrams.LONGEST) { // of initials terms hold no more
            var initials = gram(TitleGrams.prefix(literal.substring(0, TitleGrams.LONGEST)));
            titles = distinct(find(initials, LOOKED_AT), typed, false, most);
        }
        return titles;
    }

    /** The first titles that are meant, each once. */
    private static List<Completion> distinct(List<Completion> found, Typed typed, boolean decided, int most) {
        var titles = new LinkedHashMap<String, Completion>();
        for (var title : found) {
            if (titles.size() < most && (decided || typed.in(title.text()).isPresent())) {
                titles.putIfAbsent(title.text(), title);
            }
        }
        return List.copyOf(titles.values());
    }

    /** Titles that hold the beginning of what was typed, as much of it as a term holds. */
    private static Query begun(Typed typed) {
        var grams = Stream.concat(Stream.of(typed.literal()), typed.mixed().stream())
                .map(TitleGrams::beginning)
                .distinct()
                .map(TitleCompletions::gram)
                .toList();
        return new DisjunctionMaxQuery(grams, 0);
    }

    private static Query gram(String gram) {
        return new TermQuery(new Term(SuggestFields.TITLE_GRAMS, gram));
    }

    /** Titles that hold a term of the next length that begins with what was typed. */
    private Query union(String text) throws IOException {
        var bytes = new BytesRef(TitleGrams.prefix(text));
        var grams = new TreeSet<String>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(SuggestFields.TITLE_GRAMS);
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(bytes) != TermsEnum.SeekStatus.END) {
                for (var gram = each.term();
                        gram != null && StringHelper.startsWith(gram, bytes) && grams.size() < MOST_GRAMS;
                        gram = each.next()) {
                    grams.add(gram.utf8ToString());
                }
            }
        }
        return new DisjunctionMaxQuery(
                grams.stream().map(TitleCompletions::gram).toList(), 0);
    }

    private List<Completion> find(Query query, int most) throws IOException {
        var top = new TopFieldCollectorManager(BY_RANK_THEN_KEY, most, null, most);
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(RANK);
        var docs = searcher.search(query, top).scoreDocs;
        var found = new Completion[docs.length];
        var order = new Integer[docs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> docs[i].doc)); // doc values are read forward only
        for (int at = 0; at < order.length; ) {
            at = readLeaf(docs, order, at, found);
        }
        return List.of(found);
    }

    /** Reads the titles of one segment, and returns where the next segment's begin. */
    private int readLeaf(org.apache.lucene.search.ScoreDoc[] docs, Integer[] order, int from, Completion[] found)
            throws IOException {
        var leaf = leafOf(docs[order[from]].doc);
        var titles = leaf.reader().getBinaryDocValues(SuggestFields.TITLE);
        int at = from;
        for (;
                at < order.length
                        && docs[order[at]].doc < leaf.docBase + leaf.reader().maxDoc();
                at++) {
            var doc = (FieldDoc) docs[order[at]];
            titles.advanceExact(doc.doc - leaf.docBase);
            found[order[at]] = title(titles.binaryValue().utf8ToString(), doc);
        }
        return at;
    }

    private static Completion title(String text, FieldDoc doc) {
        var key = ((BytesRef) doc.fields[1]).utf8ToString();
        var id = key.substring(0, key.indexOf(' '));
        return new Completion(
                text, Completion.Kind.TITLE, TitleGrams.place((Float) doc.fields[0]), false, 0, id, List.of());
    }

    private LeafReaderContext leafOf(int doc) {
        var leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }
}
