package org.duijie.recommender.match;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.corpus.model.Need;

/** Which of an enterprise's needs still ask for something. */
public final class OpenNeeds {
    /** The most needs that are asked for one enterprise. */
    public static final int MOST = 20;

    private static final String CLOSED = "closed";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private OpenNeeds() {}

    /** {@return the day that deadlines are held against: the one in China} */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /**
     * {@return the needs whose status is not {@code closed} and whose deadline, if there is one, has not passed: at most {@value #MOST}, the last
     * changed first, ties by id}
     */
    public static List<Need> of(Stream<Need> needs, LocalDate today) {
        return needs.filter(n -> !n.status().strip().equalsIgnoreCase(CLOSED))
                .filter(n -> n.deadline().map(d -> !d.isBefore(today)).orElse(true))
                .sorted(Comparator.comparing((Need n) -> n.common().updatedAt().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(Need::id))
                .limit(MOST)
                .toList();
    }
}
