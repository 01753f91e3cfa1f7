package org.duijie.recommender.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.RegionCode;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.behaviour.PeerInterest;

/**
 * What speaks for a match.
 *
 * @param terms words in common that add 2 % or more, by falling share, single Chinese characters after the others; at most {@value #MOST_TERMS}
 * @param ipc IPC subclasses in common
 * @param industry divisions of GB/T 4754 in common
 * @param region the finest region in common: prefecture, else province
 * @param transferModes ways of transfer that both sides name
 * @param indicators the need's quantified indicators against the technology's, in the need's order; none where not compared
 * @param evidence the sentence of the record found that speaks most for it; empty where not asked for, or there is none
 * @param peers what enterprises like the one that asks did with it; empty where that is not known, or nothing
 * @param popular that it is here because many care for it, and where they do; empty where it was found by what was asked
 */
public record Reasons(
        List<SharedTerm> terms,
        List<String> ipc,
        List<String> industry,
        Optional<RegionCode> region,
        List<TransferMode> transferModes,
        List<IndicatorComparison> indicators,
        Optional<Evidence> evidence,
        Optional<PeerInterest> peers,
        Optional<PopularIn> popular) {
    /** The most words that are listed. */
    public static final int MOST_TERMS = 8;

    /** A word that adds less is no reason. */
    private static final double LEAST_SHARE = 0.02;

    /** Copies the lists. */
    public Reasons {
        terms = List.copyOf(terms);
        ipc = List.copyOf(ipc);
        industry = List.copyOf(industry);
        transferModes = List.copyOf(transferModes);
        indicators = List.copyOf(indicators);
    }

    /**
     * What two records have in common.
     *
     * @param asked the side that asks
     * @param found the side that was found
     * @param contributions what each word added to the lexical score
     */
    public static Reasons of(CorpusRecord asked, CorpusRecord found, List<Contribution> contributions) {
        return ofWords(contributions).between(asked, found);
    }

    /** {@return words in common alone} */
    public static Reasons ofWords(List<Contribution> contributions) {
        return new Reasons(
                terms(contributions),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@return the same words, with what two records have in common beside them} */
    public Reasons between(CorpusRecord asked, CorpusRecord found) {
        return new Reasons(
                terms,
                inCommon(asked, found, r -> symbols(r).map(IpcCode::subclass).filter(s -> s.length() == 4)),
                inCommon(asked, found, r -> r.common().industry().stream().map(IndustryCode::division)),
                region(asked, found),
                asked.transferModes().stream()
                        .filter(found.transferModes()::contains)
                        .distinct()
                        .toList(),
                indicators,
                evidence,
                peers,
                popular);
    }

    /** {@return the same with a need's indicators against a technology's} */
    public Reasons comparing(List<IndicatorComparison> comparisons) {
        return new Reasons(terms, ipc, industry, region, transferModes, comparisons, evidence, peers, popular);
    }

    /** {@return the same with the sentence that speaks most} */
    public Reasons shownBy(Optional<Evidence> sentence) {
        return new Reasons(terms, ipc, industry, region, transferModes, indicators, sentence, peers, popular);
    }

    /** {@return the same with what similar enterprises did} */
    public Reasons likedBy(Optional<PeerInterest> similar) {
        return new Reasons(terms, ipc, industry, region, transferModes, indicators, evidence, similar, popular);
    }

    /** {@return the same for what is here because many care for it} */
    public Reasons popular(Optional<PopularIn> where) {
        return new Reasons(terms, ipc, industry, region, transferModes, indicators, evidence, peers, where);
    }

    private static List<SharedTerm> terms(List<Contribution> all) {
        var contributions = all.stream()
                .filter(c -> !c.field().equals(IndexSchema.TITLE_BIGRAMS))
                .toList();
        double total = contributions.stream().mapToDouble(Contribution::score).sum();
        var byTerm = new LinkedHashMap<String, List<Contribution>>();
        for (var contribution : contributions) {
            byTerm.computeIfAbsent(contribution.term(), t -> new ArrayList<>()).add(contribution);
        }
        return byTerm.entrySet().stream()
                .map(e -> new SharedTerm(
                        e.getKey(),
                        e.getValue().stream().mapToDouble(Contribution::score).sum() / total,
                        e.getValue().stream()
                                .map(Contribution::field)
                                .distinct()
                                .toList()))
                .filter(t -> t.share() >= LEAST_SHARE)
                .sorted(Comparator.comparing(Reasons::isOneCharacter)
                        .thenComparing(
                                Comparator.comparingDouble(SharedTerm::share).reversed())
                        .thenComparing(SharedTerm::term))
                .limit(MOST_TERMS)
                .toList();
    }

    /** A Chinese character alone tells a person little, however rare it is as a word: it comes after the words. */
    private static boolean isOneCharacter(SharedTerm shared) {
        return shared.term().codePointCount(0, shared.term().length()) == 1
                && Character.isIdeographic(shared.term().codePointAt(0));
    }

    private static List<String> inCommon(
            CorpusRecord asked, CorpusRecord found, Function<CorpusRecord, Stream<String>> values) {
        Collection<String> both = new TreeSet<>(values.apply(asked).toList());
        both.retainAll(values.apply(found).toList());
        return List.copyOf(both);
    }

    private static Stream<IpcCode> symbols(CorpusRecord record) {
        var ipc = record.common().ipc().stream();
        return record instanceof Patent patent ? Stream.concat(ipc, patent.cpc().stream()) : ipc;
    }

    private static Optional<RegionCode> region(CorpusRecord asked, CorpusRecord found) {
        return asked.common().region().flatMap(a -> found.common().region().flatMap(b -> inCommon(a, b)));
    }

    private static Optional<RegionCode> inCommon(RegionCode a, RegionCode b) {
        if (a.prefecture().equals(b.prefecture())) {
            return Optional.of(a.prefecture());
        }
        return a.province().equals(b.province()) ? Optional.of(a.province()) : Optional.empty();
    }
}
