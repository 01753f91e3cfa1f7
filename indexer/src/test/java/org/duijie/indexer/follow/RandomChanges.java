package org.duijie.indexer.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.SmallCorpus;

/** A sequence of changes of a store that is the same for the same seed, whoever makes it. */
final class RandomChanges {
    private static final int IDS = 800;
    private static final int MOST_AT_ONCE = 60;
    private static final int ONE_IN_IS_DELETION = 6;

    private final long seed;

    RandomChanges(long seed) {
        this.seed = seed;
    }

    /** A change: records put in one import, or one deleted. */
    private record Change(List<String> put, String deleted) {}

    private Change change(long number) {
        var random = new Random(seed * 1_000_003 + number);
        if (random.nextInt(ONE_IN_IS_DELETION) == 0) {
            return new Change(List.of(), "A" + random.nextInt(IDS));
        }
        var records = new TreeMap<String, String>();
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            var id = "A" + random.nextInt(IDS);
            records.put(id, SmallCorpus.achievement(id, SmallCorpus.phrase(random, 4), SmallCorpus.phrase(random, 40)));
        }
        return new Change(new ArrayList<>(records.values()), "");
    }

    /** Makes a change in a store. */
    void make(long number, SmallCorpus corpus) {
        var change = change(number);
        if (change.deleted.isEmpty()) {
            corpus.put(change.put);
        } else {
            corpus.delete(Kind.ACHIEVEMENT, change.deleted);
        }
    }

    /** What a store holds, by id, after a change of what it held before. */
    Map<String, String> after(long number, Map<String, String> before) {
        var after = new HashMap<>(before);
        var change = change(number);
        for (var json : change.put) {
            var record = RecordJson.decode(json);
            after.put(record.id(), record.toString());
        }
        after.remove(change.deleted);
        return after;
    }

    /** What a store holds, by id. */
    static Map<String, String> in(SmallCorpus corpus) {
        var held = new HashMap<String, String>();
        corpus.store().forEachChange(0, c -> c.record().ifPresent(r -> held.put(r.id(), r.toString())));
        return held;
    }
}
