package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.duijie.corpus.store.DatabasePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePlacesIT {
    @TempDir
    private Path directory;

    @Test
    void theSameRecordsTeachTheSameWhereverTheStoreIs() throws IOException {
        var sums = new HashMap<Places, Map<String, String>>();
        for (var places : Places.values()) {
            sums.put(places, learned(places.fresh(), directory.resolve(places.name())));
        }
        assertThat(sums.get(Places.POSTGRES)).isEqualTo(sums.get(Places.FILES)).isNotEmpty();
    }

    /** The checksums of the parts of the model. */
    private static Map<String, String> learned(DatabasePlace place, Path data) throws IOException {
        SampleStore.fill(place, data);
        var models = SampleStore.models(data);
        var trained = Training.run(SampleStore.quick(data).withStore(place), "the same", models, TrainingProgress.NONE);
        var sums = new HashMap<String, String>();
        models.open(trained.model()).manifest().parts().forEach((name, part) -> sums.put(name, part.sha256()));
        return sums;
    }
}
