package org.duijie.evaluation.explain;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.reason.Evidence;

/**
 * What speaks for a technology, and against it, for a topic. As JSON it is kept with reports.
 *
 * @param terms the words that both use, by falling share
 * @param features what weighs most in the model's score, the largest in size first, at most {@value #MOST_FEATURES}; none where no model judged
 * @param sentence the sentence of the technology's text that speaks most for it, else its title, with the shared words marked; an empty text where none
 *     of them holds one
 * @param ipc IPC subclasses in common
 * @param industry divisions of GB/T 4754 in common
 * @param indicators the need's indicators against the technology's
 */
public record Explanation(
        List<Term> terms,
        List<Feature> features,
        Snippet sentence,
        List<String> ipc,
        List<String> industry,
        List<Indicator> indicators) {
    /** The most features that are told. */
    public static final int MOST_FEATURES = 6;

    private static final Snippet NONE = new Snippet("", List.of());

    /** Copies. */
    public Explanation {
        terms = List.copyOf(terms);
        features = List.copyOf(features);
        ipc = List.copyOf(ipc);
        industry = List.copyOf(industry);
        indicators = List.copyOf(indicators);
    }

    /** A shared word with its share of the lexical score, above 0, at most 1. */
    public record Term(String term, double share) {}

    /** A feature, by its code, and what it adds to the model's score, negative where it speaks against. */
    public record Feature(String feature, double share) {}

    /** An indicator: {@code met}, {@code missed} or {@code unknown}, what is asked, what is offered or empty. */
    public record Indicator(String verdict, String asked, String offered) {}

    /** {@return that of a match with reasons} */
    static Explanation of(Match match) {
        var reasons = match.reasons();
        return new Explanation(
                reasons.terms().stream().map(t -> new Term(t.term(), t.share())).toList(),
                match.affinity().stream()
                        .flatMap(a -> a.shares().stream())
                        .limit(MOST_FEATURES)
                        .map(s -> new Feature(s.feature().code(), s.share()))
                        .toList(),
                sentence(match),
                reasons.ipc(),
                reasons.industry(),
                reasons.indicators().stream()
                        .map(i -> new Indicator(
                                i.verdict().code(),
                                i.asked().indicator().text(),
                                i.offered().map(o -> o.indicator().text()).orElse("")))
                        .toList());
    }

    private static Snippet sentence(Match match) {
        return match.reasons()
                .evidence()
                .map(Evidence::sentence)
                .or(() -> Stream.ofNullable(match.snippets().get(TextField.TITLE))
                        .filter(s -> !s.marks().isEmpty())
                        .findFirst())
                .orElse(NONE);
    }
}
