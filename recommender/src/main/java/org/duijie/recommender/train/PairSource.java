package org.duijie.recommender.train;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.feature.PairFeatures;
import org.duijie.recommender.field.FieldCentroids;
import org.duijie.recommender.term.TermWeights;
import org.duijie.recommender.vector.TextEmbedder;
import org.duijie.recommender.vector.WordVectors;

/**
 * The features of pairs by the parts of a model in a folder, which each process reads once.
 *
 * @param folder where all processes see the parts that were learned so far
 * @param vocabulary cuts texts
 */
record PairSource(String folder, SharedVocabulary vocabulary) implements Serializable {
    private static final ConcurrentHashMap<PairSource, PairFeatures> READ = new ConcurrentHashMap<>();

    PairFeatures get() {
        return READ.computeIfAbsent(this, PairSource::read);
    }

    /** Lets go of what was read. */
    static void forget() {
        READ.clear();
    }

    private static PairFeatures read(PairSource source) {
        var folder = Path.of(source.folder());
        var vocabulary = source.vocabulary().get();
        var vectors = folder.resolve(WordVectors.FILE);
        var behaviour = folder.resolve(BehaviourModel.FILE);
        var fields = folder.resolve(FieldCentroids.FILE);
        return new PairFeatures(
                new TermIds(IndexSchema.analyzer(() -> vocabulary)),
                TermWeights.read(folder.resolve(TermWeights.FILE)),
                Files.exists(vectors)
                        ? Optional.of(new TextEmbedder(WordVectors.read(vectors), vocabulary))
                        : Optional.empty(),
                Files.exists(behaviour) ? Optional.of(BehaviourModel.read(behaviour)) : Optional.empty(),
                Files.exists(fields) ? Optional.of(FieldCentroids.read(fields)) : Optional.empty());
    }
}
