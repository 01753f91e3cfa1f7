package org.duijie.recommender.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.quality.Quality;
import org.duijie.indexer.forward.DemandTerms;
import org.duijie.indexer.forward.DemandTerms.Kind;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.schema.TextField;
import org.duijie.indexer.vector.Embedder;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.behaviour.ItemCounts;
import org.duijie.recommender.field.FieldCentroids;
import org.duijie.recommender.field.FieldProfile;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.FieldTerms;
import org.duijie.recommender.term.TermWeights;

/** Makes the features of pairs. Safe for several threads. */
public final class PairFeatures {
    private static final float TITLE_COUNTS = 3;
    private static final double CHARACTER_WEIGHT = 0.3;
    private static final double PAIR_WEIGHT = 0.42;
    private static final double TELLING = 10;

    /** How many different words a technology's field usually has. */
    private static final double USUAL_TITLE = 10;

    private static final double USUAL_KEYWORDS = 10;
    private static final double USUAL_SUMMARY = 80;
    private static final double USUAL_CLAIMS = 50;

    private final TermIds ids;
    private final TermWeights weights;
    private final Optional<Embedder> embedder;
    private final Optional<BehaviourModel> behaviour;
    private final Optional<FieldCentroids> fields;

    /**
     * Features by what was learned.
     *
     * @param weights of terms
     * @param embedder of texts, if there is one
     * @param behaviour what was done, if anything was
     * @param fields what records of each technical field have in common, if enough have codes
     */
    public PairFeatures(
            TermIds ids,
            TermWeights weights,
            Optional<Embedder> embedder,
            Optional<BehaviourModel> behaviour,
            Optional<FieldCentroids> fields) {
        this.ids = ids;
        this.weights = weights;
        this.embedder = embedder;
        this.behaviour = behaviour;
        this.fields = fields;
    }

    /** Features by the terms' weights alone. */
    public PairFeatures(TermIds ids, TermWeights weights) {
        this(ids, weights, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return what gives text vectors, if there is one} */
    public Optional<Embedder> embedder() {
        return embedder;
    }

    /** {@return whether vectors of an embedder with this fingerprint may be compared with those made here} */
    public boolean embedsAs(String fingerprint) {
        return embedder.map(e -> e.fingerprint().equals(fingerprint)).orElse(false);
    }

    /** {@return a need, or a record that asks as if it were one, ready to be compared, for those who have no index at hand} */
    public Asked asked(CorpusRecord record) {
        return asked(
                record,
                RecordIndicator.of(record),
                DemandTerms.of(record, ids),
                embedder.map(e -> e.embed(DemandTerms.title(record), ForwardTerms.text(record)))
                        .filter(PairFeatures::tells));
    }

    /**
     * {@return the same from an index}
     *
     * @param vector of what is asked for, of length 1
     */
    public Asked asked(
            CorpusRecord record, List<RecordIndicator> indicators, DemandTerms terms, Optional<float[]> vector) {
        var words = new AskedTerms(terms.of(Kind.WORDS), TITLE_COUNTS, weights);
        var characters = new AskedTerms(terms.of(Kind.CHARACTERS), TITLE_COUNTS, weights);
        var pairs = new AskedTerms(terms.of(Kind.PAIRS), TITLE_COUNTS, weights);
        return new Asked(
                record,
                indicators,
                words,
                characters,
                pairs,
                vector,
                profiles(
                        record,
                        () -> FieldTerms.of(words.ids(), characters.idsOfTitle(), pairs.idsOfTitle(), weights)));
    }

    private Map<FieldScheme, FieldProfile> profiles(CorpusRecord record, Supplier<FieldTerms> terms) {
        return fields.map(f -> f.profiles(record, terms)).orElse(Map.of());
    }

    /** {@return a technology, ready to be compared, for those who have no index at hand} */
    public Found found(CorpusRecord technology) {
        return found(
                technology,
                RecordIndicator.of(technology),
                ForwardTerms.of(technology, ids),
                embedder.map(e -> e.embed(technology)).filter(PairFeatures::tells));
    }

    /**
     * {@return the same from an index}
     *
     * @param vector its text vector, of length 1
     */
    public Found found(
            CorpusRecord technology, List<RecordIndicator> indicators, ForwardTerms terms, Optional<float[]> vector) {
        return new Found(
                technology,
                indicators,
                new FoundTexts(terms, weights),
                vector,
                profiles(technology, () -> FieldTerms.of(terms, weights)),
                Quality.of(technology).score());
    }

    /**
     * {@return the features of a pair, by {@link PairFeature}'s order}
     *
     * @param past whether to give those of past behaviour; not so for pairs of which that behaviour itself is to be foretold
     */
    public double[] of(Asked asked, Found found, boolean past) {
        var values = texts(asked, found.texts(), found.vector());
        RecordFeatures.add(asked, found, values);
        agreement(asked, found, values);
        if (past) {
            behaviour(asked.record(), found.record().id(), values);
        }
        return values;
    }

    private static void agreement(Asked asked, Found found, double[] values) {
        found.fields().forEach((scheme, profile) -> {
            var its = asked.fields().get(scheme);
            if (its != null) {
                set(
                        values,
                        scheme == FieldScheme.IPC ? PairFeature.IPC_AGREEMENT : PairFeature.INDUSTRY_AGREEMENT,
                        its.agreement(profile));
            }
        });
    }

    /**
     * {@return of the features of a pair those for which the technology's record need not be read; the others are NaN}
     *
     * @param item id of the technology
     */
    public double[] quick(Asked asked, String item, ForwardTerms terms, Optional<float[]> vector) {
        var values = texts(asked, new FoundTexts(terms, weights), vector);
        behaviour(asked.record(), item, values);
        return values;
    }

    private static double[] texts(Asked asked, FoundTexts found, Optional<float[]> vector) {
        var values = new double[PairFeature.all().size()];
        Arrays.fill(values, Double.NaN);
        texts(asked, found, values);
        if (asked.vector().isPresent() && vector.isPresent()) {
            set(values, PairFeature.VECTOR_LIKENESS, dot(asked.vector().get(), vector.get()));
        }
        return values;
    }

    private void behaviour(CorpusRecord asked, String item, double[] values) {
        behaviour.ifPresent(b -> {
            actor(asked)
                    .ifPresent(actor -> b.preference(actor, item)
                            .ifPresent(preference -> set(values, PairFeature.BEHAVIOUR, preference)));
            if (!b.counts(item).equals(ItemCounts.NONE)) {
                set(values, PairFeature.POPULARITY, b.viewRate(item));
            }
        });
    }

    private static Optional<String> actor(CorpusRecord asked) {
        return switch (asked) {
            case Need need -> Optional.of(need.enterpriseId()).filter(id -> !id.isEmpty());
            case Enterprise enterprise -> Optional.of(enterprise.id());
            default -> Optional.empty();
        };
    }

    private static void texts(Asked asked, FoundTexts found, double[] values) {
        var words = new Overlap(asked.words(), found.titleWords());
        var characters = new Overlap(asked.characters(), found.titleCharacters());
        var pairs = new Overlap(asked.pairs(), found.titlePairs());
        var text = new Overlap(asked.words(), found.textWords());
        set(values, PairFeature.TITLE_LIKENESS, likeness(asked, words, characters, pairs));
        set(values, PairFeature.TITLE_TO_TITLE, titleLikeness(asked, words, characters, pairs));
        set(values, PairFeature.TITLE_CHARACTERS, characters.titleCosine());
        set(values, PairFeature.NEED_CHARACTERS, characters.cosine());
        set(values, PairFeature.TITLE_WORDS, words.cosine());
        set(values, PairFeature.CHARACTERS_COVERED, characters.coveredByTitle());
        set(values, PairFeature.PAIRS_COVERED, pairs.covered());
        set(values, PairFeature.WORDS_COVERED, words.covered());
        set(values, PairFeature.NEED_COVERED, Math.max(words.ofTitle(), text.ofTitle()));
        set(values, PairFeature.RAREST_SHARED, Math.max(words.rarest(), text.rarest()));
        set(values, PairFeature.TELLING_SHARED, Math.max(words.telling(), text.telling()) / TELLING);
        set(values, PairFeature.TITLE_LENGTH, Math.log1p(found.titleCharacters().size()));
        if (!text.isEmpty()) {
            set(values, PairFeature.TEXT_LIKENESS, text.cosine());
            set(values, PairFeature.TEXT_COVERS_NEED, text.ofNeed());
        }
        fields(words, text, found, values);
    }

    private static void fields(Overlap title, Overlap text, FoundTexts found, double[] values) {
        var inTitle = Bm25.of(title, place -> true, USUAL_TITLE);
        set(values, PairFeature.TITLE_IN_TITLE, inTitle.ofTitle());
        set(values, PairFeature.TEXT_IN_TITLE, inTitle.ofText());
        var inKeywords = Bm25.of(text, place -> found.isIn(TextField.KEYWORDS, place), USUAL_KEYWORDS);
        set(values, PairFeature.TITLE_IN_KEYWORDS, inKeywords.ofTitle());
        set(values, PairFeature.TEXT_IN_KEYWORDS, inKeywords.ofText());
        var inSummary = Bm25.of(text, place -> found.isIn(TextField.SUMMARY, place), USUAL_SUMMARY);
        set(values, PairFeature.TITLE_IN_SUMMARY, inSummary.ofTitle());
        set(values, PairFeature.TEXT_IN_SUMMARY, inSummary.ofText());
        var inClaims = Bm25.of(text, place -> found.isIn(TextField.CLAIMS, place), USUAL_CLAIMS);
        set(values, PairFeature.TITLE_IN_CLAIMS, inClaims.ofTitle());
        set(values, PairFeature.TEXT_IN_CLAIMS, inClaims.ofText());
    }

    private static double likeness(Asked asked, Overlap words, Overlap characters, Overlap pairs) {
        return Overlap.cosine(
                mixed(words.dot(), characters.dot(), pairs.dot()),
                mixed(
                        asked.words().squares(),
                        asked.characters().squares(),
                        asked.pairs().squares()),
                mixed(words.squares(), characters.squares(), pairs.squares()));
    }

    private static double titleLikeness(Asked asked, Overlap words, Overlap characters, Overlap pairs) {
        return Overlap.cosine(
                mixed(words.titleDot(), characters.titleDot(), pairs.titleDot()),
                mixed(
                        asked.words().titleSquares(),
                        asked.characters().titleSquares(),
                        asked.pairs().titleSquares()),
                mixed(words.squares(), characters.squares(), pairs.squares()));
    }

    private static double mixed(double words, double characters, double pairs) {
        return words + CHARACTER_WEIGHT * characters + PAIR_WEIGHT * pairs;
    }

    /** All zeros mean that no word is known. */
    private static boolean tells(float[] vector) {
        return dot(vector, vector) > 0;
    }

    static void set(double[] values, PairFeature feature, double value) {
        values[feature.index()] = value;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
