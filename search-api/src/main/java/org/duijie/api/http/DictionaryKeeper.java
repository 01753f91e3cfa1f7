package org.duijie.api.http;

import java.time.Duration;
import org.duijie.api.Engine;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.DictionaryWatcher;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over changes of the user's dictionaries while the server runs: queries follow them at once, the index is brought up in the
 * background ({@link IndexKeeper}). What is faulty is logged once, and what was in force stays so.
 */
final class DictionaryKeeper implements DictionaryWatcher.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final DictionaryWatcher watcher;
    private final Runnable afterChange;

    /**
     * Starts to watch.
     *
     * @param afterChange is run when other dictionaries are in force
     */
    DictionaryKeeper(Engine engine, Runnable afterChange) {
        this.afterChange = afterChange;
        if (engine.indexIsBehind()) {
            LOG.warn(
                    "the index was built with dictionaries {}, in force are {}",
                    engine.index().manifest().dictionary(),
                    engine.vocabulary().get().fingerprint());
        }
        watcher = DictionaryWatcher.start(engine.vocabulary(), LOOK_EVERY, this);
    }

    @Override
    public void changed(VocabularyChange change) {
        LOG.info("dictionaries in force are {}", change.after().fingerprint());
        afterChange.run();
    }

    @Override
    public void faulty(DictionaryFault fault) {
        LOG.warn("dictionaries not taken over, those in force stay: {}", fault.getMessage());
    }

    @Override
    public void close() {
        watcher.close();
    }
}
