package org.duijie.recommender.affinity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.query.FoundDocument;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.vector.Embedder;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.feature.Asked;
import org.duijie.recommender.feature.Found;
import org.duijie.recommender.feature.PairFeatures;
import org.duijie.recommender.field.FieldCentroids;
import org.duijie.recommender.model.ModelFolder;
import org.duijie.recommender.rank.Judge;
import org.duijie.recommender.rank.Ranker;
import org.duijie.recommender.rank.Ranking;
import org.duijie.recommender.term.TermWeights;
import org.duijie.recommender.vector.TextEmbedder;
import org.duijie.recommender.vector.WordVectors;

/** Orders by affinity. The best are looked at twice: the second time with the features that take long. Immutable. */
public final class AffinityRanker implements Ranker {
    /** The name of this ranker. */
    public static final String NAME = "affinity";

    private static final int LEAST_CANDIDATES = 300;
    private static final int CANDIDATES_PER_HIT = 4;
    private static final int LOOKED_AT_TWICE = 60;

    private final PairFeatures features;
    private final AffinityModel model;
    private final Optional<BehaviourModel> behaviour;

    /**
     * A ranker by a model.
     *
     * @param behaviour what was done, if anything was; the same that the features go by
     */
    public AffinityRanker(PairFeatures features, AffinityModel model, Optional<BehaviourModel> behaviour) {
        this.features = features;
        this.model = model;
        this.behaviour = behaviour;
    }

    /**
     * Reads the ranker of a model.
     *
     * @param vocabulary the one in force, which must be the model's
     * @throws org.duijie.corpus.check.BrokenRule if a part is missing or damaged
     */
    public static AffinityRanker open(ModelFolder folder, Vocabulary vocabulary) {
        var behaviour = folder.has(BehaviourModel.FILE)
                ? Optional.of(BehaviourModel.read(folder.file(BehaviourModel.FILE)))
                : Optional.<BehaviourModel>empty();
        var features = new PairFeatures(
                new TermIds(IndexSchema.analyzer(() -> vocabulary)),
                TermWeights.read(folder.file(TermWeights.FILE)),
                folder.has(WordVectors.FILE)
                        ? Optional.of(new TextEmbedder(WordVectors.read(folder.file(WordVectors.FILE)), vocabulary))
                        : Optional.empty(),
                behaviour,
                folder.has(FieldCentroids.FILE)
                        ? Optional.of(FieldCentroids.read(folder.file(FieldCentroids.FILE)))
                        : Optional.empty());
        return new AffinityRanker(features, AffinityFile.read(folder), behaviour);
    }

    /** {@return what gives text vectors, for the index} */
    public Optional<Embedder> embedder() {
        return features.embedder();
    }

    @Override
    public Optional<BehaviourModel> behaviour() {
        return behaviour;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int candidatesFor(int top) {
        return Math.max(LEAST_CANDIDATES, CANDIDATES_PER_HIT * top);
    }

    @Override
    public Optional<Ranking> ranking(CorpusRecord asked, String embedder) {
        return Optional.of(new ByAffinity(asked, features.embedsAs(embedder)));
    }

    @Override
    public Optional<Judge> judge(String embedder) {
        return Optional.of(new ByModel(features.embedsAs(embedder)));
    }

    /** Who asks, as the index holds it. */
    private Asked asking(FoundDocument document, boolean vectors) {
        return features.asked(
                document.record(),
                document.indicators(),
                document.demand(),
                vectors ? document.vector() : Optional.empty());
    }

    private final class ByModel implements Judge {
        /** Whether the index's vectors are of this model. */
        private final boolean vectors;

        ByModel(boolean vectors) {
            this.vectors = vectors;
        }

        @Override
        public Found found(CorpusRecord technology) {
            return features.found(technology);
        }

        @Override
        public Asked asked(CorpusRecord record) {
            return features.asked(record);
        }

        @Override
        public Asked asked(FoundDocument document) {
            return asking(document, vectors);
        }

        @Override
        public double probability(Asked asked, Found technology) {
            return model.probability(model.score(features.of(asked, technology, true)));
        }
    }

    private final class ByAffinity implements Ranking {
        private final boolean technologyAsks;
        /** Whether the index's vectors are of this model. */
        private final boolean vectors;

        private final CorpusRecord record;
        /** The record made ready; not where a technology asks and is what may fit. */
        private Optional<Asked> asked = Optional.empty();
        /** Where a technology asks, itself as what may fit. */
        private final Optional<Found> askedAsFound;

        private final Map<RecordKey, double[]> known = new HashMap<>();

        ByAffinity(CorpusRecord record, boolean vectors) {
            this.vectors = vectors;
            this.record = record;
            technologyAsks = Kind.TECHNOLOGIES.contains(record.kind());
            askedAsFound = technologyAsks ? Optional.of(features.found(record)) : Optional.empty();
        }

        private Asked asked() {
            if (asked.isEmpty()) {
                asked = Optional.of(features.asked(record));
            }
            return asked.get();
        }

        @Override
        public double[] scores(List<FoundDocument> candidates) {
            return technologyAsks
                            && candidates.stream()
                                    .anyMatch(c -> isSwapped(c.key().kind()))
                    ? bestByWords(candidates)
                    : bestByModel(candidates);
        }

        private double[] bestByModel(List<FoundDocument> candidates) {
            var scores = candidates.stream()
                    .mapToDouble(
                            c -> model.score(features.quick(asked(), c.key().id(), c.terms(), vector(c))))
                    .toArray();
            best(candidates, scores).forEach(i -> scores[i] = model.score(values(candidates.get(i))));
            return scores;
        }

        /** Who needs a technology has to be cut up for it, so that only the best by words are looked at; the others come after them. */
        private double[] bestByWords(List<FoundDocument> candidates) {
            var words = candidates.stream().mapToDouble(FoundDocument::score).toArray();
            var best = best(candidates, words);
            var byModel = new HashMap<Integer, Double>();
            best.forEach(i -> byModel.put(i, model.score(values(candidates.get(i)))));
            double least = byModel.values().stream().mapToDouble(s -> s).min().orElse(0);
            return IntStream.range(0, words.length)
                    .mapToDouble(i -> byModel.getOrDefault(i, least - 1 / (1 + words[i])))
                    .toArray();
        }

        private static List<Integer> best(List<FoundDocument> candidates, double[] scores) {
            return IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -scores[i])
                            .thenComparing(i -> candidates.get(i).key().text()))
                    .limit(LOOKED_AT_TWICE)
                    .toList();
        }

        private double[] values(FoundDocument candidate) {
            return known.computeIfAbsent(
                    candidate.key(), key -> isSwapped(key.kind()) ? swapped(candidate) : straight(candidate));
        }

        private double[] straight(FoundDocument candidate) {
            var found =
                    features.found(candidate.record(), candidate.indicators(), candidate.terms(), vector(candidate));
            return features.of(asked(), found, true);
        }

        private double[] swapped(FoundDocument candidate) {
            return swapped(asking(candidate, vectors));
        }

        private Optional<float[]> vector(FoundDocument candidate) {
            return vectors ? candidate.vector() : Optional.empty();
        }

        /** Whether the technology asks and who needs it is found. */
        private boolean isSwapped(Kind found) {
            return technologyAsks && !Kind.TECHNOLOGIES.contains(found);
        }

        private double[] swapped(Asked asking) {
            return features.of(asking, askedAsFound.orElseThrow(), true);
        }

        @Override
        public Optional<float[]> nearest() {
            return vectors ? asked().vector() : Optional.empty();
        }

        @Override
        public Optional<Affinity> affinity(CorpusRecord found) {
            var values = known.computeIfAbsent(
                    RecordKey.of(found),
                    key -> isSwapped(found.kind())
                            ? swapped(features.asked(found))
                            : features.of(asked(), features.found(found), true));
            return Optional.of(model.affinity(values));
        }
    }
}
