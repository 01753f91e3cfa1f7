package org.duijie.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model in use. It is loaded when somebody first asks. {@code CURRENT} is looked at again when somebody asks, at most once a second; what it
 * names then is loaded in the background and put in the place of the one before in one step. A model that cannot be used is logged once, with its rule, and the one in use stays in
 * use. Safe for several threads.
 *
 * <pre>{@code
 * var live = LiveModel.open(models, folder -> AffinityModel.read(folder), () -> vocabulary.get().fingerprint());
 * live.get().map(LiveModel.Used::model);     // as quick as reading a field, but for the first time
 * }</pre>
 *
 * @param <T> what is loaded of a model
 */
public final class LiveModel<T> {
    /** How long what was seen is believed. */
    static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(LiveModel.class);

    private final ModelDirectory models;
    private final Function<ModelFolder, T> loader;
    private final Supplier<?> circumstances;
    private final LongSupplier nanoTime;
    private final Executor background;
    private final AtomicBoolean looking = new AtomicBoolean();
    /** Null until somebody asks. */
    private volatile State<T> state;

    private volatile long lookedAt;

    /**
     * For tests, else as {@link #open}.
     *
     * @param nanoTime as {@link System#nanoTime}
     * @param background loads later models; the first one is loaded by who asks first
     */
    LiveModel(
            ModelDirectory models,
            Function<ModelFolder, T> loader,
            Supplier<?> circumstances,
            LongSupplier nanoTime,
            Executor background) {
        this.models = models;
        this.loader = loader;
        this.circumstances = circumstances;
        this.nanoTime = nanoTime;
        this.background = background;
    }

    /**
     * Opens the model in use, which is loaded when somebody first asks.
     *
     * @param loader loads a model; may throw {@link BrokenRule} for one that cannot be used
     * @param circumstances what loading goes by besides the model, such as the fingerprint of the dictionaries; when it changes, the model is
     *     loaded again
     */
    public static <T> LiveModel<T> open(
            ModelDirectory models, Function<ModelFolder, T> loader, Supplier<?> circumstances) {
        return new LiveModel<>(
                models,
                loader,
                circumstances,
                System::nanoTime,
                task -> Thread.ofPlatform().daemon().name("model-loader").start(task));
    }

    /**
     * A model in use.
     *
     * @param id what it is called
     * @param model what was loaded of it
     */
    public record Used<T>(String id, T model) {}

    /** What was seen of {@code CURRENT} and around it. */
    private record Seen(String says, Optional<FileTime> changed, Object circumstances) {}

    /** What is used, after what was seen, and why what was seen is not. */
    private record State<T>(Seen seen, Optional<Used<T>> used, Optional<BrokenRule> fault) {}

    /** {@return the model in use, or empty where there is none} */
    public Optional<Used<T>> get() {
        loadFirst();
        long now = nanoTime.getAsLong();
        if (now - lookedAt >= LOOK_EVERY.toNanos() && looking.compareAndSet(false, true)) {
            lookedAt = now;
            lookAgain();
        }
        return state.used();
    }

    /**
     * {@return the folder of the model in use, or empty where there is none}
     *
     * @throws BrokenRule as {@link ModelDirectory#open}, where somebody has deleted it meanwhile
     */
    public Optional<ModelFolder> folder() {
        return get().map(used -> models.open(used.id()));
    }

    /** {@return why the model that {@code CURRENT} names is not the one in use; empty where it is, or there is none} */
    public Optional<BrokenRule> fault() {
        loadFirst();
        return state.fault();
    }

    private void loadFirst() {
        if (state != null) {
            return;
        }
        synchronized (this) {
            if (state == null) {
                lookedAt = nanoTime.getAsLong();
                state = taken(look(), Optional.empty());
            }
        }
    }

    private void lookAgain() {
        boolean handedOver = false;
        try {
            var seen = look();
            if (!seen.equals(state.seen())) {
                background.execute(() -> {
                    try {
                        state = taken(seen, state.used());
                    } finally {
                        looking.set(false);
                    }
                });
                handedOver = true;
            }
        } finally {
            if (!handedOver) {
                looking.set(false);
            }
        }
    }

    private Seen look() {
        var file = path();
        try {
            return new Seen(Files.readString(file), Optional.of(Files.getLastModifiedTime(file)), circumstances.get());
        } catch (IOException e) {
            return new Seen("", Optional.empty(), circumstances.get());
        }
    }

    /** Loads what was seen; what cannot be used leaves the one in use in use. */
    private State<T> taken(Seen seen, Optional<Used<T>> inUse) {
        var named = inUse.map(Used::id).orElse("none");
        try {
            var used = models.current().map(models::open).map(f -> new Used<>(f.id(), loader.apply(f)));
            if (!used.map(Used::id).equals(inUse.map(Used::id))) {
                LOG.info("model in use: {}", used.map(Used::id).orElse("none"));
            }
            return new State<>(seen, used, Optional.empty());
        } catch (BrokenRule e) {
            LOG.warn("{}: {}; in use: {}", e.rule(), e.getMessage(), named);
            return new State<>(seen, inUse, Optional.of(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the model named in {} cannot be loaded; in use: {}", path(), named, e);
            return new State<>(seen, inUse, Optional.empty());
        }
    }

    private Path path() {
        return models.root().resolve(ModelDirectory.CURRENT);
    }
}
