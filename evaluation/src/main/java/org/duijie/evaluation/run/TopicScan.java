package org.duijie.evaluation.run;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Gathers the rows of each topic. Where a file holds the rows of a topic together, as most do, one topic is held in memory at a time;
 * where it does not, the file is read again and held whole.
 *
 * @param <G> what the rows of a topic are gathered in
 */
final class TopicScan<G> {
    private final TrecFile file;
    private final Supplier<G> gathering;
    private final BiConsumer<G, Row> add;

    TopicScan(TrecFile file, Supplier<G> gathering, BiConsumer<G, Row> add) {
        this.file = file;
        this.gathering = gathering;
        this.add = add;
    }

    /** Thrown where a topic comes back after another. */
    private static final class Scattered extends RuntimeException {
        private static final long serialVersionUID = 1;

        Scattered() {
            super(null, null, false, false);
        }
    }

    /**
     * Hands over every topic.
     *
     * @param again called where the file turns out to be scattered: all topics come once more, from the first, and what was handed
     *     over before is void
     */
    void each(BiConsumer<String, G> topics, Runnable again) {
        try {
            var together = new Together(topics);
            file.read(together::add);
            together.close();
        } catch (Scattered e) {
            again.run();
            var all = new LinkedHashMap<String, G>();
            file.read(row -> add.accept(all.computeIfAbsent(row.repeated(0), t -> gathering.get()), row));
            all.forEach(topics);
        }
    }

    private final class Together {
        private final BiConsumer<String, G> topics;
        private final Set<String> closed = new HashSet<>();
        private Map.Entry<String, G> open = Map.entry("", gathering.get());

        Together(BiConsumer<String, G> topics) {
            this.topics = topics;
        }

        void add(Row row) {
            var topic = row.repeated(0);
            if (!topic.equals(open.getKey())) {
                close();
                if (closed.contains(topic)) {
                    throw new Scattered();
                }
                open = Map.entry(topic, gathering.get());
            }
            add.accept(open.getValue(), row);
        }

        void close() {
            if (!open.getKey().isEmpty()) {
                topics.accept(open.getKey(), open.getValue());
                closed.add(open.getKey());
            }
        }
    }
}
