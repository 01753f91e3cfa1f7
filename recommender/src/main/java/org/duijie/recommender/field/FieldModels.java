package org.duijie.recommender.field;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.RecommenderMessages;

/** A model for each scheme of fields that there was something to learn for, with the vocabulary that cuts its texts. Immutable. */
public final class FieldModels {
    /** So many suggestions at most. */
    public static final int MOST = 100;

    /** So many records are learned from at most, spread over the store, which bounds the memory. */
    private static final long MOST_TEXTS = 50_000;

    private final Manifest manifest;
    private final Map<FieldScheme, FieldModel> models;
    private final TextFeatures features;

    FieldModels(Manifest manifest, Map<FieldScheme, FieldModel> models, Vocabulary vocabulary) {
        this.manifest = manifest;
        this.models = Map.copyOf(models);
        this.features = new TextFeatures(vocabulary);
    }

    /**
     * What models were trained with.
     *
     * @param dictionary fingerprint of the vocabulary
     * @param store identity of the record store
     * @param sequence the store's last change when training began
     */
    public record Manifest(String dictionary, String store, long sequence) {}

    /**
     * Learns from the records of a store that have fields.
     *
     * @throws BrokenRule {@code fields.empty} if no scheme has two fields at least
     */
    public static FieldModels train(RecordStore store, Vocabulary vocabulary) {
        var training = new Training(vocabulary);
        long sequence = store.sequence();
        long records = store.counts().values().stream().mapToLong(n -> n).sum();
        long step = Math.max(1, (records + MOST_TEXTS - 1) / MOST_TEXTS);
        long[] seen = {0};
        store.forEachChange(0, change -> {
            if (change.record().isPresent() && seen[0]++ % step == 0) {
                training.add(change.record().get());
            }
        });
        return training.finish(new Manifest(vocabulary.fingerprint(), store.identity(), sequence));
    }

    /** One trainer for each scheme. */
    static final class Training {
        private final Vocabulary vocabulary;
        private final TextFeatures features;
        private final Map<FieldScheme, FieldTrainer> trainers = new EnumMap<>(FieldScheme.class);

        Training(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            features = new TextFeatures(vocabulary);
            for (var scheme : FieldScheme.values()) {
                trainers.put(scheme, new FieldTrainer(scheme.code()));
            }
        }

        void add(CorpusRecord record) {
            var text = features.of(TextFeatures.text(record));
            trainers.forEach((scheme, trainer) -> trainer.add(text, scheme.of(record)));
        }

        FieldModels finish(Manifest manifest) {
            var models = new EnumMap<FieldScheme, FieldModel>(FieldScheme.class);
            trainers.forEach((scheme, trainer) -> {
                if (trainer.hasFields()) {
                    models.put(scheme, trainer.finish());
                }
            });
            if (models.isEmpty()) {
                throw new BrokenRule(RecommenderMessages.MESSAGES, "fields.empty", "ipc, industry");
            }
            return new FieldModels(manifest, models, vocabulary);
        }
    }

    /**
     * {@return the likeliest fields of a text, the likeliest first; none where nothing was learned for the scheme, or the text has nothing
     * in common with what was learned}
     *
     * @param n how many at most, 1 to {@value #MOST}
     * @throws BrokenRule {@code fields.top}
     */
    public List<Suggestion> suggest(FieldScheme scheme, String text, int n) {
        if (n < 1 || n > MOST) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "fields.top", n, MOST);
        }
        var model = models.get(scheme);
        return model == null ? List.of() : model.suggest(features.of(text), n);
    }

    /** {@return as the other, of a record's text} */
    public List<Suggestion> suggest(FieldScheme scheme, CorpusRecord record, int n) {
        return suggest(scheme, TextFeatures.text(record), n);
    }

    /** {@return how many texts each field of a scheme was learned from; a text of several fields counts for each} */
    public SortedMap<String, Integer> texts(FieldScheme scheme) {
        var model = models.get(scheme);
        return model == null ? new TreeMap<>() : model.texts();
    }

    /** {@return what these were trained with} */
    public Manifest manifest() {
        return manifest;
    }

    Map<FieldScheme, FieldModel> models() {
        return models;
    }
}
