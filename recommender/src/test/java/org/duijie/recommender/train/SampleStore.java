package org.duijie.recommender.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.duijie.corpus.sample.InteractionGenerator;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.recommender.model.ModelDirectory;

/** A store with the sample corpus, and what enterprises would have done with it. */
final class SampleStore {
    private static final long SEED = 20250101;

    private SampleStore() {}

    static Path in(Path directory) throws IOException {
        fill(new DatabasePlace.Files(directory), directory);
        return directory;
    }

    static void fill(DatabasePlace place, Path directory) throws IOException {
        var sample = SampleCorpus.shipped();
        var files = sample.copyTo(Files.createDirectories(directory.resolve("sample")));
        try (var store = RecordStore.open(place)) {
            new Importer(store, directory).run(files, ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
            store.addInteractions(new InteractionGenerator(SEED, Instant.parse("2025-01-01T00:00:00Z"))
                    .generate(sample.judgments(), sample.needs()));
        }
    }

    /** {@return what was learned; the model lies under {@code models} in the data directory} */
    static Trained train(TrainingRequest request, TrainingProgress progress) {
        return Training.run(request, identity(request.data()), models(request.data()), progress);
    }

    static ModelDirectory models(Path data) {
        return new ModelDirectory(data.resolve("models"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static String identity(Path data) {
        if (!Files.exists(data.resolve(RecordStore.FILE))) {
            return "none";
        }
        try (var store = RecordStore.open(data)) {
            return store.identity();
        }
    }

    /** {@return the sample's judgments} */
    static Map<String, Map<String, Integer>> judgments() {
        var judgments = new HashMap<String, Map<String, Integer>>();
        SampleCorpus.shipped()
                .judgments()
                .forEach(j -> judgments
                        .computeIfAbsent(j.needId(), n -> new HashMap<>())
                        .put(j.itemId(), j.grade()));
        return judgments;
    }

    /** Few passes over few words, for tests of what does not depend on quality. */
    static TrainingRequest quick(Path data) {
        return TrainingRequest.of(data, data.resolve("dictionaries"))
                .with(new WordVectorSettings(16, 3, 40_000, 2))
                .with(new BehaviourSettings(4, 3, 0.05, 1));
    }
}
