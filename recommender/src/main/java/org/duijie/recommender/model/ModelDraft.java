package org.duijie.recommender.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model that was trained and is to be written.
 *
 * @param origins what it was made from
 * @param features names of the features that its ranking uses, in their order
 * @param measures what it reached, by name such as {@code nDCG@10}
 * @param training how long training took; kept beside the manifest, since it is not the same each time
 * @param parts by file name what writes them; each must write the same bytes for the same origins
 */
public record ModelDraft(
        Origins origins,
        List<String> features,
        SortedMap<String, Measure> measures,
        Duration training,
        SortedMap<String, PartWriter> parts) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there is no part, or one with a name that a part cannot have
     */
    public ModelDraft {
        features = List.copyOf(features);
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        parts.keySet().forEach(ModelManifest::requirePartName);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a model without parts");
        }
    }

    /** The same from maps in any order. */
    public ModelDraft(
            Origins origins,
            List<String> features,
            Map<String, Measure> measures,
            Duration training,
            Map<String, PartWriter> parts) {
        this(origins, features, new TreeMap<>(measures), training, new TreeMap<>(parts));
    }
}
