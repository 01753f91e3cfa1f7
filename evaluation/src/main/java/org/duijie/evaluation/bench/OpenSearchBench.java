package org.duijie.evaluation.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.bench.OpenSearchFigures.Load;
import org.duijie.evaluation.bench.OpenSearchFigures.Loaded;

/**
 * Measures our server beside OpenSearch over the same made records, by HTTP on the loopback interface, each in a process of its own with
 * this one's heap: loading, size, and, by {@link LoadBench}, answers in closed loops with one and with several clients and in an open one. For one thread; wants the machine for itself.
 */
public final class OpenSearchBench {
    private static final List<Workload> WORKLOADS =
            List.of(Workload.KEYWORDS, Workload.PAGE, Workload.FILTERED, Workload.MATCH);
    private static final int MOST_A_SECOND = 100_000;
    private static final int ROUNDS = 10;
    private static final int QUESTIONS = 250;
    private static final int TRIED = 20;
    private static final int LOADING_STEPS = 3;
    private static final int STEPS = LOADING_STEPS + 4 * WORKLOADS.size();

    private final GeneratedFiles corpus;
    private final Path scratch;
    private final String ours;
    private final Path libraries;
    private final SearchBench.Options options;
    private final double rate;

    /**
     * A benchmark.
     *
     * @param corpus the records
     * @param scratch an existing empty directory; stays
     * @param ours the main class of our commands
     * @param libraries the folder with OpenSearch, its plugin and what starts it
     * @param options for how long each load is measured on each server, and with how many clients
     * @param rate questions a second in the open loop, 0 for half of what the slower one answers to the clients of the closed loop
     * @throws BrokenRule {@code bench.rate}, or {@code bench.opensearch} if it is not there
     */
    public OpenSearchBench(
            GeneratedFiles corpus,
            Path scratch,
            String ours,
            Path libraries,
            SearchBench.Options options,
            double rate) {
        if (!(rate >= 0 && rate <= MOST_A_SECOND)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.rate", rate, MOST_A_SECOND);
        }
        if (!Files.isDirectory(libraries)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.opensearch", libraries);
        }
        this.corpus = corpus;
        this.scratch = scratch;
        this.ours = ours;
        this.libraries = libraries;
        this.options = options;
        this.rate = rate;
    }

    /**
     * Measures.
     *
     * @throws BrokenRule {@code bench.peer} if a server does not start or refuses a question, {@code bench.found} if one finds hardly anything, {@code bench.loading} if a command fails
     */
    public OpenSearchFigures run(BenchProgress progress) {
        var file = scratch.resolve("corpus.jsonl");
        var data = scratch.resolve("data");
        var said = scratch.resolve("ours.log");
        corpus.write(file, done -> {});
        progress.at(1, STEPS);
        double importing = seconds(() -> OurPeer.run(ours, data, said, "import", file.toString()));
        double indexing = seconds(() -> OurPeer.run(ours, data, said, "index"));
        var index = data.resolve("index");
        long indexBytes = Scratch.bytes(index);
        var own = new Loaded(importing + indexing, indexBytes, Scratch.bytes(data) - indexBytes);
        progress.at(2, STEPS);
        try (var peer = OpenSearchPeer.start(libraries, scratch)) {
            double loading = seconds(() -> peer.load(file));
            progress.at(3, STEPS);
            try (var server = OurPeer.serve(ours, data, said)) {
                var loads = loads(questions(index), server, peer, progress);
                return new OpenSearchFigures(
                        Machine.here(), corpus.total(), own, new Loaded(loading, peer.bytes(), 0), loads);
            }
        }
    }

    private List<Question> questions(Path index) {
        try (var bench = SearchBench.open(index)) {
            var questions = bench.questions(options.seed());
            return questions.subList(0, Math.min(QUESTIONS, questions.size()));
        }
    }

    /** A workload and the two servers that are asked it, ours first. */
    private record Asked(Workload workload, List<LoadTarget> targets) {}

    private List<Load> loads(List<Question> questions, OurPeer own, OpenSearchPeer peer, BenchProgress progress) {
        for (var workload : WORKLOADS) {
            requireHits(workload, questions, q -> own.found(workload, q), "ours");
            requireHits(workload, questions, q -> peer.found(workload, q), "opensearch");
        }
        var asked = WORKLOADS.stream()
                .map(w -> new Asked(w, List.of(own.target(w, questions), peer.target(w, questions))))
                .toList();
        try {
            return loads(asked, progress);
        } finally {
            asked.forEach(a -> a.targets().forEach(LoadTarget::close));
        }
    }

    /** A server that finds nothing is quick. */
    private static void requireHits(
            Workload workload, List<Question> questions, ToIntFunction<Question> found, String server) {
        var tried = questions.subList(0, Math.min(TRIED, questions.size()));
        long answered = tried.stream().filter(q -> found.applyAsInt(q) > 0).count();
        if (2 * answered <= tried.size()) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES, "bench.found", server, answered, tried.size(), workload.label());
        }
    }

    private List<Load> loads(List<Asked> asked, BenchProgress progress) {
        int done = LOADING_STEPS;
        for (var each : asked) { // to warm up: all of it before any is measured
            measure(each, 0, options.clients(), 1);
            progress.at(++done, STEPS);
        }
        var loads = new ArrayList<Load>();
        for (var each : asked) {
            for (int clients : IntStream.of(1, options.clients()).distinct().toArray()) {
                loads.add(measure(each, 0, clients, ROUNDS));
                progress.at(++done, STEPS);
            }
            double bearable = rate > 0 ? rate : bearable(loads.getLast().figures());
            loads.add(measure(each, bearable, 0, ROUNDS));
            progress.at(++done, STEPS);
        }
        return loads;
    }

    private Load measure(Asked asked, double perSecond, int clients, int rounds) {
        var plan = new LoadPlan(
                perSecond,
                LoadPlan.Arrivals.POISSON,
                clients,
                Duration.ZERO,
                options.time().dividedBy(rounds),
                rounds,
                options.seed());
        return new Load(asked.workload(), new LoadBench(asked.targets(), plan).run(BenchProgress.NONE));
    }

    /** {@return half of what the slower one can do} */
    private static double bearable(LoadFigures closed) {
        return closed.targets().stream()
                        .mapToDouble(t -> t.perSecond().median())
                        .min()
                        .orElseThrow()
                / 2;
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
