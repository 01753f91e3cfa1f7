package org.duijie.recommender.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.recommender.RecommenderMessages;

/**
 * A number about a pair of a need and a technology. Texts are compared by their terms (words, characters, pairs of characters), each with
 * its {@linkplain org.duijie.recommender.term.TermWeights weight}; a cosine is 0 for texts without a term in common and 1 for those with
 * the same. "All of the need" is its title, counted three times, and its text, the root of each term's count. A value is NaN where one side says nothing of it.
 */
public enum PairFeature {
    /** Cosine of all of the need and the technology's title: words, characters (0.3) and pairs (0.42). */
    TITLE_LIKENESS,
    /** The same cosine of the two titles. */
    TITLE_TO_TITLE,
    /** Cosine of the characters of the two titles. */
    TITLE_CHARACTERS,
    /** Cosine of the characters of all of the need and of the technology's title. */
    NEED_CHARACTERS,
    /** Cosine of the words of all of the need and of the technology's title. */
    TITLE_WORDS,
    /** Share of the characters of the technology's title, by weight, that the need's title has. */
    CHARACTERS_COVERED,
    /** Share of the pairs of the technology's title that the need has. */
    PAIRS_COVERED,
    /** Share of the words of the technology's title that the need has. */
    WORDS_COVERED,
    /** Share of the words of the need's title that the technology has, in its title or its text. */
    NEED_COVERED,
    /** Weight of the rarest word that need and technology share, over that of the need's rarest word. */
    RAREST_SHARED,
    /** How many of the need's ten most telling words the technology has, of ten. */
    TELLING_SHARED,
    /** Logarithm of one more than the different characters of the technology's title. */
    TITLE_LENGTH,
    /** Cosine of the words of all of the need and those of the technology's keywords, summary and claims. */
    TEXT_LIKENESS,
    /** Share of all words of the need, by weight, that the technology's text has. */
    TEXT_COVERS_NEED,
    /** BM25 of the words of the need's title in the technology's title, each word counted once, over the sum of their weights. */
    TITLE_IN_TITLE,
    /** The same in its keywords. */
    TITLE_IN_KEYWORDS,
    /** The same in its summary. */
    TITLE_IN_SUMMARY,
    /** The same in its claims. */
    TITLE_IN_CLAIMS,
    /** BM25 of the words of the need's text in the technology's title, likewise. */
    TEXT_IN_TITLE,
    /** The same in its keywords. */
    TEXT_IN_KEYWORDS,
    /** The same in its summary. */
    TEXT_IN_SUMMARY,
    /** The same in its claims. */
    TEXT_IN_CLAIMS,
    /** Cosine of the two records' text vectors. */
    VECTOR_LIKENESS,
    /** How near the nearest IPC symbols are: 1 main group, 0.75 subclass, 0.5 class, 0.25 section in common, else 0. */
    IPC_NEARNESS,
    /** How near the nearest industries are: 1 class or group, 0.75 division, 0.25 section in common, else 0. */
    INDUSTRY_NEARNESS,
    /**
     * How far the IPC subclasses agree: the cosine of their shares, a tenth for others of the same class. What a record does not give is found
     * by its terms, {@link org.duijie.recommender.field.FieldCentroids}.
     */
    IPC_AGREEMENT,
    /** How far the divisions of GB/T 4754 agree, likewise; a tenth for others of the same section. */
    INDUSTRY_AGREEMENT,
    /** 1 in the same prefecture, 0.5 in the same province, else 0. */
    REGION_NEARNESS,
    /** Share of the need's indicators that the technology meets. */
    INDICATORS_MET,
    /** Share of the need's indicators that it misses. */
    INDICATORS_MISSED,
    /** How far a technology has come: 0 early, 0.5 middle, 1 mature; of needs that ask for something ready for production. */
    STAGE_ASKED,
    /** 1 where the price is within the budget, else budget over price. */
    PRICE_WITHIN_BUDGET,
    /** 1 where both sides name a way of transfer in common, else 0. */
    TRANSFER_AGREED,
    /** Decades from 2000 to the technology's end or publication. */
    FRESHNESS,
    /** The technology's quality, 0 to 1. */
    COMPLETENESS,
    /** What the enterprise, by its past behaviour and that of similar ones, makes of the technology. */
    BEHAVIOUR,
    /** How often the technology was taken up when it was seen, 0 to 1. */
    POPULARITY;

    private static final List<PairFeature> ALL = List.of(values());

    /** {@return the name in models and explanations, such as {@code title-likeness}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the feature with a name, if this build knows it} */
    public static Optional<PairFeature> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /** {@return what it is called, in the reader's language} */
    public String text(Locale language) {
        return RecommenderMessages.MESSAGES.text(language, "feature." + code());
    }

    /** {@return the weight nearest to one that the meaning allows: most features can only speak for a technology, some only against it} */
    public double allowed(double weight) {
        return switch (this) {
            case TITLE_LENGTH, FRESHNESS, COMPLETENESS -> weight;
            case INDICATORS_MISSED -> Math.min(0, weight);
            default -> Math.max(0, weight);
        };
    }

    /** {@return the place of its value among the features of a pair} */
    @SuppressWarnings("EnumOrdinal") // values lie in arrays by it, and models name features
    public int index() {
        return ordinal();
    }

    /** {@return all, in their order} */
    public static List<PairFeature> all() {
        return ALL;
    }
}
