package org.duijie.api.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duijie.api.Engine;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.DictionaryWatcher;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over changes of the user's dictionaries while the server runs: queries follow them at once, the index is brought up in the
 * background. What is faulty is logged once, and what was in force stays so.
 */
final class DictionaryKeeper implements DictionaryWatcher.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration LOCKED_AGAIN = Duration.ofSeconds(1);
    private static final Duration FAILED_AGAIN = Duration.ofMinutes(1);

    private final Engine engine;
    private final ScheduledExecutorService indexing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dictionary-index").daemon().factory());
    private final DictionaryWatcher watcher;
    private volatile boolean closing;
    private volatile Future<?> retry = CompletableFuture.completedFuture("nothing to try again");
    private String lastFailure = "";

    /** Starts to watch, and brings the index up where it is behind. */
    DictionaryKeeper(Engine engine) {
        this.engine = engine;
        if (engine.indexIsBehind()) {
            LOG.warn(
                    "the index was built with dictionaries {}, in force are {}; it is brought up in the background",
                    engine.index().manifest().dictionary(),
                    engine.vocabulary().get().fingerprint());
        }
        bringIndexUp();
        watcher = DictionaryWatcher.start(engine.vocabulary(), LOOK_EVERY, this);
    }

    @Override
    public void changed(VocabularyChange change) {
        LOG.info("dictionaries in force are {}", change.after().fingerprint());
        bringIndexUp();
    }

    @Override
    public void faulty(DictionaryFault fault) {
        LOG.warn("dictionaries not taken over, those in force stay: {}", fault.getMessage());
    }

    /** Has the index brought up to the dictionaries in force, soon and in the background. */
    void bringIndexUp() {
        indexing.execute(this::update);
    }

    private void update() {
        try {
            engine.index().refresh();
            while (!closing && engine.indexIsBehind()) {
                var report = engine.builder().update(engine.store(), false, (done, total) -> requireOpen());
                engine.index().refresh();
                LOG.info(
                        "index brought up to dictionaries {}: {} records cut otherwise",
                        engine.index().manifest().dictionary(),
                        report.recut());
            }
            lastFailure = "";
        } catch (CancellationException e) {
            LOG.info("index left behind the dictionaries: {}", e.getMessage());
        } catch (BrokenRule e) {
            again(e, e.rule().equals("index.locked") ? LOCKED_AGAIN : FAILED_AGAIN);
        } catch (RuntimeException e) {
            again(e, FAILED_AGAIN);
        }
    }

    private void requireOpen() {
        if (closing) {
            throw new CancellationException("the server stops");
        }
    }

    private void again(RuntimeException e, Duration after) {
        if (!e.toString().equals(lastFailure)) {
            LOG.warn("index not brought up to the dictionaries in force, tried again", e);
            lastFailure = e.toString();
        }
        if (closing) {
            return;
        }
        retry = indexing.schedule(this::update, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closing = true;
        watcher.close();
        retry.cancel(false);
        indexing.close();
    }
}
