package org.duijie.recommender.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/** A Spark session for one training. Quiet, without web pages, and on this machine reachable from this machine alone. */
final class SparkAdapter implements AutoCloseable {
    private static final int MOST_LOCAL_THREADS = 16;
    /** Parts of what is shuffled; the same on every machine, since results depend on it. */
    private static final String PARTS = "8";

    private static final String LOOPBACK = "127.0.0.1";

    private final SparkSession session;

    /**
     * Begins a session.
     *
     * @throws BrokenRule {@code train.failed} if the master cannot be reached
     */
    SparkAdapter(TrainingRequest request, StageProgress progress) {
        session = orFail(() -> SparkSession.builder().config(settings(request)).getOrCreate());
        session.sparkContext().addSparkListener(progress);
    }

    private static SparkConf settings(TrainingRequest request) {
        int threads = Math.min(MOST_LOCAL_THREADS, Runtime.getRuntime().availableProcessors());
        var master = request.master().orElse("local[" + threads + "]");
        var settings = new SparkConf()
                .setAppName("duijie train")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.adaptive.enabled", "false") // parts would depend on sizes
                .set("spark.sql.shuffle.partitions", PARTS)
                .set("spark.default.parallelism", PARTS)
                .set("spark.sql.catalogImplementation", "in-memory");
        if (request.isLocal() || master.startsWith("spark://" + LOOPBACK + ":")) {
            settings.set("spark.driver.bindAddress", LOOPBACK).set("spark.driver.host", LOOPBACK);
        }
        if (!request.isLocal()) {
            settings.set(
                    "spark.jars",
                    request.executorJars().stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        return settings;
    }

    SparkSession session() {
        return session;
    }

    /**
     * Does work with Spark.
     *
     * @throws BrokenRule the rule that some record or file broke, wherever; else {@code train.failed}
     */
    static <T> T orFail(Supplier<T> work) {
        try {
            return work.get();
        } catch (BrokenRule e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e);
        } catch (Exception e) { // Spark throws checked ones that Java does not see
            throw failed(e);
        }
    }

    private static BrokenRule failed(Exception e) {
        return ruleBehind(e).orElseGet(() -> new BrokenRule(e, RecommenderMessages.MESSAGES, "train.failed", cause(e)));
    }

    private static Optional<BrokenRule> ruleBehind(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRule rule) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** {@return the first line of what the innermost of Spark's own exceptions says} */
    private static String cause(Throwable e) {
        var cause = e;
        while (cause.getCause() != null && (cause instanceof SparkException || cause instanceof ExecutionException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    @Override
    public void close() {
        session.stop();
    }
}
