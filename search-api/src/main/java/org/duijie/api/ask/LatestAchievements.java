package org.duijie.api.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.corpus.duplicate.Membership;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;

/** The achievements last changed, read once for each state of the store. Safe for several threads. */
final class LatestAchievements {
    /** Among how many changes of the store they are looked for. */
    static final int AMONG = 1_000;
    /** How many are known. */
    static final int MOST = 20;

    private final RecordStore store;
    private final Map<Boolean, Known> known = new ConcurrentHashMap<>();

    LatestAchievements(RecordStore store) {
        this.store = store;
    }

    /** What was latest at a point of the change sequence. */
    private record Known(long sequence, List<CorpusRecord> achievements) {}

    /**
     * {@return the newest by their own date}
     *
     * @param secrets whether secret ones are among them
     * @param most how many
     */
    List<CorpusRecord> get(boolean secrets, int most) {
        long sequence = store.sequence();
        var latest = known.get(secrets);
        if (latest == null || latest.sequence() != sequence) {
            latest = new Known(sequence, read(sequence, secrets));
            known.put(secrets, latest);
        }
        return latest.achievements().stream().limit(most).toList();
    }

    private List<CorpusRecord> read(long sequence, boolean secrets) {
        var achievements = new ArrayList<CorpusRecord>();
        store.forEachChange(
                Math.max(0, sequence - AMONG),
                c -> c.record()
                        .filter(r -> r.kind() == Kind.ACHIEVEMENT)
                        .filter(r -> secrets || SeenData.isPublic(r))
                        .filter(r -> c.membership().map(Membership::isCanonical).orElse(true))
                        .ifPresent(achievements::add));
        return achievements.stream()
                .sorted(Comparator.comparing(
                                (CorpusRecord r) -> r.common().updatedAt().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(CorpusRecord::id))
                .limit(MOST)
                .toList();
    }
}
