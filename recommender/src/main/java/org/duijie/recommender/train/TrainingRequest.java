package org.duijie.recommender.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.recommender.RecommenderMessages;

/**
 * What to train from, and where.
 *
 * @param data the data directory
 * @param store where the store is; on a cluster every worker must see a file under the same path, and reach a server by the same address
 * @param dictionaries the folder of the user's dictionaries, which need not exist; on a cluster as {@code data}
 * @param master where Spark runs: {@code local[N]} or {@code spark://HOST:PORT}; on this machine if empty
 * @param seed begins all random numbers
 * @param judgments by need the grades of technologies, 0 to 3
 * @param executorJars what workers of a cluster need beside Spark; local ones have it
 * @param vectors settings of the word vectors
 * @param behaviour settings of the behaviour model
 */
public record TrainingRequest(
        Path data,
        DatabasePlace store,
        Path dictionaries,
        Optional<String> master,
        long seed,
        Map<String, Map<String, Integer>> judgments,
        List<Path> executorJars,
        WordVectorSettings vectors,
        BehaviourSettings behaviour) {
    /** The seed where none is given. */
    public static final long USUAL_SEED = 1;

    private static final Pattern MASTER =
            Pattern.compile("local(\\[([1-9]\\d{0,3}|\\*)])?|spark://[^\\s/]+:\\d+(,[^\\s/]+:\\d+)*");

    /** @throws BrokenRule {@code train.master} */
    public TrainingRequest {
        judgments = Map.copyOf(judgments);
        executorJars = List.copyOf(executorJars);
        master.ifPresent(url -> {
            if (!MASTER.matcher(url).matches()) {
                throw new BrokenRule(RecommenderMessages.MESSAGES, "train.master", url);
            }
        });
    }

    /** {@return training on this machine with the usual settings, from the store in the data directory} */
    public static TrainingRequest of(Path data, Path dictionaries) {
        return new TrainingRequest(
                data,
                new DatabasePlace.Files(data),
                dictionaries,
                Optional.empty(),
                USUAL_SEED,
                Map.of(),
                List.of(),
                WordVectorSettings.USUAL,
                BehaviourSettings.USUAL);
    }

    /** {@return the same from a store at another place} */
    public TrainingRequest withStore(DatabasePlace place) {
        return new TrainingRequest(
                data, place, dictionaries, master, seed, judgments, executorJars, vectors, behaviour);
    }

    /** {@return the same elsewhere} */
    public TrainingRequest withMaster(String url) {
        return new TrainingRequest(
                data, store, dictionaries, Optional.of(url), seed, judgments, executorJars, vectors, behaviour);
    }

    /** {@return the same with another seed} */
    public TrainingRequest withSeed(long other) {
        return new TrainingRequest(
                data, store, dictionaries, master, other, judgments, executorJars, vectors, behaviour);
    }

    /** {@return the same with judgments} */
    public TrainingRequest withJudgments(Map<String, Map<String, Integer>> grades) {
        return new TrainingRequest(data, store, dictionaries, master, seed, grades, executorJars, vectors, behaviour);
    }

    /** {@return the same with what workers need} */
    public TrainingRequest withExecutorJars(List<Path> jars) {
        return new TrainingRequest(data, store, dictionaries, master, seed, judgments, jars, vectors, behaviour);
    }

    /** {@return the same with other settings of word vectors} */
    public TrainingRequest with(WordVectorSettings settings) {
        return new TrainingRequest(
                data, store, dictionaries, master, seed, judgments, executorJars, settings, behaviour);
    }

    /** {@return the same with other settings of behaviour} */
    public TrainingRequest with(BehaviourSettings settings) {
        return new TrainingRequest(data, store, dictionaries, master, seed, judgments, executorJars, vectors, settings);
    }

    /** {@return whether Spark runs in this process} */
    boolean isLocal() {
        return master.isEmpty() || master.get().startsWith("local");
    }
}
