package org.duijie.api.push.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/** A real store, index, service and planner, with a clock that stands. */
final class PlanWorld implements AutoCloseable {
    static final Instant START = Instant.parse("2026-09-28T01:00:00Z");

    private final DataDirectory data;
    private final Hand clock = new Hand();
    private final Service service;
    private final SearchTrigger searches;
    private Engine engine;
    private Planner planner;
    private int files;

    PlanWorld(Path directory, Places place, SearchTrigger searches) throws IOException {
        this.data = new DataDirectory(Files.createTempDirectory(directory, "var"));
        this.searches = searches;
        this.service = Service.open(TestSettings.at(place.fresh()), clock);
        try (var store = RecordStore.open(data.root())) {
            new IndexBuilder(data.index(), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
        open();
    }

    private void open() {
        engine = Engine.open(data);
        planner = new Planner(engine, service, searches);
    }

    /** As after the server was started anew. */
    void reopen() {
        planner.close();
        engine.close();
        open();
    }

    /** Imports records and indexes them. */
    void add(String... records) throws IOException {
        var file = Files.write(data.root().resolve("records" + files++ + ".jsonl"), List.of(records));
        new Importer(engine.store(), data.root())
                .run(List.of(file), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
        engine.builder().update(engine.store(), false, IndexProgress.NONE);
        engine.index().refresh();
    }

    PlanReport plan() {
        return planner.plan(false);
    }

    Planner planner() {
        return planner;
    }

    Engine engine() {
        return engine;
    }

    Service service() {
        return service;
    }

    Recipients recipients() {
        return new Recipients(service);
    }

    Proposals review() {
        return new Proposals(service);
    }

    /** All proposals. */
    List<Proposal> proposals() {
        return service.database()
                .read(handle -> handle.createQuery(Proposal.COLUMNS + " order by probability desc, item")
                        .map((row, context) -> Proposal.of(row))
                        .list());
    }

    void at(Instant now) {
        clock.now = now;
    }

    @Override
    public void close() {
        planner.close();
        engine.close();
        service.close();
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
