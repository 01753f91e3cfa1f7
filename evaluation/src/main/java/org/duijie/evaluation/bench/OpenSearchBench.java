package org.duijie.evaluation.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.bench.OpenSearchFigures.Load;
import org.duijie.evaluation.bench.OpenSearchFigures.Loaded;

/**
 * Measures our server beside OpenSearch over the same made records, by HTTP on the loopback interface, each in a process of its own with
 * this one's heap: loading, size, and the time of answers in closed loops. Both run while questions are asked and take turns; neither is
 * asked while the other is. For one thread; wants the machine for itself.
 */
public final class OpenSearchBench {
    private static final List<Workload> WORKLOADS =
            List.of(Workload.KEYWORDS, Workload.PAGE, Workload.FILTERED, Workload.MATCH);
    private static final int TURNS = 5;
    private static final int STEPS = 3 + 3 * WORKLOADS.size();

    private final GeneratedFiles corpus;
    private final Path scratch;
    private final String ours;
    private final Path libraries;
    private final SearchBench.Options options;

    /**
     * A benchmark.
     *
     * @param corpus the records
     * @param scratch an existing empty directory; stays
     * @param ours the main class of our commands
     * @param libraries the folder with OpenSearch, its plugin and what starts it
     * @throws BrokenRule {@code bench.opensearch} if it is not there
     */
    public OpenSearchBench(
            GeneratedFiles corpus, Path scratch, String ours, Path libraries, SearchBench.Options options) {
        if (!Files.isDirectory(libraries)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.opensearch", libraries);
        }
        this.corpus = corpus;
        this.scratch = scratch;
        this.ours = ours;
        this.libraries = libraries;
        this.options = options;
    }

    /**
     * Measures.
     *
     * @throws BrokenRule {@code bench.peer} if a server does not start or refuses a question, {@code bench.loading} if a command fails
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
                var loads = loads(questions(index), server::ask, peer::ask, progress);
                return new OpenSearchFigures(
                        Machine.here(), corpus.total(), own, new Loaded(loading, peer.bytes(), 0), options, loads);
            }
        }
    }

    private List<Question> questions(Path index) {
        try (var bench = SearchBench.open(index)) {
            return bench.questions(options.seed());
        }
    }

    private List<Load> loads(
            List<Question> questions,
            BiFunction<Workload, Question, Answer> own,
            BiFunction<Workload, Question, Answer> peer,
            BenchProgress progress) {
        var loads = new ArrayList<Load>();
        int done = STEPS - 3 * WORKLOADS.size();
        for (var workload : WORKLOADS) {
            load(workload, options.clients(), questions, own, peer); // to warm up
            progress.at(++done, STEPS);
            for (int clients : IntStream.of(1, options.clients()).distinct().toArray()) {
                loads.add(load(workload, clients, questions, own, peer));
                progress.at(++done, STEPS);
            }
        }
        return loads;
    }

    private Load load(
            Workload workload,
            int clients,
            List<Question> questions,
            BiFunction<Workload, Question, Answer> own,
            BiFunction<Workload, Question, Answer> peer) {
        Duration turn = options.time().dividedBy(TURNS);
        var ofOurs = new ClosedLoop<>(questions, q -> own.apply(workload, q));
        var ofPeer = new ClosedLoop<>(questions, q -> peer.apply(workload, q));
        for (int i = 0; i < TURNS; i++) {
            ofOurs.turn(clients, turn);
            ofPeer.turn(clients, turn);
        }
        return new Load(workload, clients, ofOurs.latencies(), ofPeer.latencies());
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
