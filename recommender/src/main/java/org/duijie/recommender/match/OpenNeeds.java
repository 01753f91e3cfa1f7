package org.duijie.recommender.match;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.corpus.model.Need;

/** Which of an enterprise's needs still ask for something. */
public final class OpenNeeds {
    /** The most needs that are asked for one enterprise. */
    public static final int MOST = 20;

    private static final String CLOSED = "closed";

    private OpenNeeds() {}

    /**
     * {@return the needs whose status is not {@code closed}, a deadline or none: at most {@value #MOST}, the last changed first, ties by id}
     */
    public static List<Need> of(Stream<Need> needs) {
        return needs.filter(n -> !n.status().strip().equalsIgnoreCase(CLOSED))
                .sorted(Comparator.comparing((Need n) -> n.common().updatedAt().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(Need::id))
                .limit(MOST)
                .toList();
    }
}
