package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.Place;

/**
 * Completes what is typed, and proposes what may have been meant, from what everybody may see of an index. Safe for several threads.
 *
 * <p>Methods throw {@link org.duijie.corpus.check.BrokenRule} {@code index.corrupt} or {@code index.unwritable} where the index cannot
 * be read.
 */
public final class Suggester {
    /** Up to so many records found are almost nothing. */
    public static final int ALMOST_NOTHING = 2;
    /** Of completions, the share that neither terms nor titles take from the other: a third. */
    private static final int SHARES = 3;

    private final SearchIndex index;
    private final OfferedTerms offered;
    private final HeadsBySegment heads = new HeadsBySegment();

    /**
     * Typing help over an index, which stays the caller's to close.
     *
     * @param index the index; only its public records are looked at
     * @param offered terms beside those of records
     */
    public Suggester(SearchIndex index, OfferedTerms offered) {
        this.index = index.publicPart();
        this.offered = offered;
    }

    /** {@return what may be meant by what was typed so far} */
    public Suggestions suggest(SuggestRequest request) {
        return index.read(reader -> suggest(request, reader));
    }

    /** Gets ready for the state of the index that is in use now, so that the next question need not wait for it. */
    public void prepare() {
        index.read(reader -> {
            for (var leaf : reader.leaves()) {
                heads.of(leaf.reader());
            }
            return reader;
        });
    }

    /** Reads the terms that are offered whether records hold them or not again. */
    public void takeOverTerms() {
        offered.reload();
    }

    private Suggestions suggest(SuggestRequest request, IndexReader reader) throws IOException {
        var typed = Typed.of(request.text());
        var counts = new WordCounts(reader);
        var terms = terms(typed, request, reader, counts);
        var titles = new TitleCompletions(reader).of(typed, request.top());
        var mixed = terms.isEmpty() && titles.isEmpty() ? typed.asMixed() : Optional.<Typed>empty();
        if (mixed.isPresent()) {
            terms = terms(mixed.get(), request, reader, counts);
            titles = new TitleCompletions(reader).of(mixed.get(), request.top());
        }
        var proposals = isBegun(terms) || isBegun(titles)
                ? List.<String>of()
                : proposals(
                        request,
                        reader,
                        counts,
                        Stream.concat(terms.stream(), titles.stream()).toList());
        return new Suggestions(request.text(), marked(typed, chosen(terms, titles, request.top())), proposals);
    }

    private List<Completion> terms(Typed typed, SuggestRequest request, IndexReader reader, WordCounts counts)
            throws IOException {
        return new TermCompletions(heads, typed, request.top()).of(reader, offered.reader(), counts);
    }

    /** Whether the text as it is written begins something, so that it is not mistyped. */
    private static boolean isBegun(List<Completion> completions) {
        return completions.stream().anyMatch(c -> c.place().form() == Place.Form.LITERAL);
    }

    private List<String> proposals(
            SuggestRequest request, IndexReader reader, WordCounts counts, List<Completion> completions)
            throws IOException {
        int found = finds(request.text());
        if (found > ALMOST_NOTHING) {
            return List.of();
        }
        var proposals = new LinkedHashSet<String>();
        completions.stream()
                .filter(c -> c.whole() && c.place().start() && c.count() > found)
                .limit(Corrections.MOST)
                .map(Completion::text)
                .forEach(proposals::add);
        proposals.addAll(new Corrections(reader, offered.reader(), counts, this::finds)
                .of(request.text(), found, !completions.isEmpty()));
        return proposals.stream().limit(Corrections.MOST).toList();
    }

    /** How many records a text finds, counted no further than to tell whether that is almost nothing. */
    private int finds(String text) {
        var query = index.typedTerms(text);
        return query.groups().isEmpty() ? 0 : index.countUpTo(query, ALMOST_NOTHING + 1);
    }

    /** The best of both, of which each has its share where there are as many. */
    private static List<Completion> chosen(List<Completion> terms, List<Completion> titles, int top) {
        Set<String> texts = terms.stream().map(Completion::text).collect(Collectors.toSet());
        var others = titles.stream().filter(t -> !texts.contains(t.text())).toList();
        int share = top / SHARES;
        int mostTerms = top - Math.min(share, others.size());
        int mostTitles = top - Math.min(share, terms.size());
        var both = new ArrayList<Completion>(terms.subList(0, Math.min(mostTerms, terms.size())));
        both.addAll(others.subList(0, Math.min(mostTitles, others.size())));
        return both.stream().sorted(Completion.BEST_FIRST).toList().subList(0, Math.min(top, both.size()));
    }

    private static List<Completion> marked(Typed typed, List<Completion> completions) {
        return completions.stream()
                .map(c -> c.marked(typed.in(c.text()).map(List::of).orElse(List.of())))
                .toList();
    }
}
