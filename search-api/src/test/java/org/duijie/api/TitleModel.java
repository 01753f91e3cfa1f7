package org.duijie.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;

/** A model that goes by how alike titles are. */
public final class TitleModel {
    private static final double SLOPE = 20;

    private TitleModel() {}

    /**
     * Puts a model into use.
     *
     * @param even the likeness of titles that is as good as not, 0 to 1
     * @return what the model is called
     */
    public static String learn(Engine engine, double even) {
        var curve = new AffinityModel.Curve(1, -SLOPE * even);
        var affinity = new AffinityModel(
                Map.of(PairFeature.TITLE_LIKENESS, new AffinityModel.Weight(0, SLOPE)), List.of(curve, curve, curve));
        var store = engine.store();
        return engine.models()
                .write(new ModelDraft(
                        new Origins(
                                1,
                                Vocabulary.shipped().fingerprint(),
                                store.identity(),
                                store.sequence(),
                                "00".repeat(32)),
                        List.of(PairFeature.TITLE_LIKENESS.code()),
                        Map.of(),
                        Duration.ZERO,
                        Map.of(
                                TermWeights.FILE, out -> out.write(terms()),
                                AffinityFile.NAME, out -> AffinityFile.write(affinity, out))));
    }

    /** Weights of words by which every word counts the same. */
    private static byte[] terms() {
        try {
            var file = Files.createTempFile("terms", "");
            TermWeights.of(100, Map.of(), Vocabulary.shipped().stopTerms()).write(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
