package org.duijie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.rank.LexicalRanker;
import org.duijie.recommender.rank.Ranker;

/**
 * Measures how quick matches are by the model in use, beside those by the words alone, inside the process, in a closed loop with one client and
 * with several. Who asks is drawn from the index. Each workload runs to warm up as long as it is measured; then the two rankers take turns. For
 * one thread; wants the machine for itself.
 */
public final class MatchBench {
    private static final int TURNS = 5;
    private static final int QUESTIONS = 1_000;

    private final Path index;
    private final ModelDirectory models;
    private final Supplier<Vocabulary> vocabulary;
    private final SearchBench.Options options;

    /**
     * A benchmark of a data directory's live index and the model in use.
     *
     * @param vocabulary that of the model
     */
    public MatchBench(Path index, ModelDirectory models, Supplier<Vocabulary> vocabulary, SearchBench.Options options) {
        this.index = index;
        this.models = models;
        this.vocabulary = vocabulary;
        this.options = options;
    }

    /**
     * Measures. Workloads of which the index has nobody who asks are left out.
     *
     * @throws BrokenRule {@code bench.noModel} if no model is in use; what {@link SearchIndex#open} and reading the model throw
     */
    public MatchFigures run(BenchProgress progress) {
        var id = models.current()
                .orElseThrow(() -> new BrokenRule(EvaluationMessages.MESSAGES, "bench.noModel", models.root()));
        var words = vocabulary.get();
        long before = HeapPeak.live();
        long began = System.nanoTime();
        var folder = models.open(id);
        folder.verify();
        var ranker = AffinityRanker.open(folder, words);
        double loading = (System.nanoTime() - began) / 1e9;
        long bytes = HeapPeak.live() - before;
        try (var searched = SearchIndex.open(index, vocabulary);
                var plain = PlainLucene.open(index)) {
            var asking = asking(plain);
            var clients = IntStream.of(1, options.clients()).distinct().toArray();
            var run = new Run(searched, ranker, progress, (long) asking.size() * (1 + clients.length) * TURNS);
            asking.forEach((workload, asked) -> run.load(workload, asked, options.clients())); // to warm up
            var loads = new ArrayList<MatchFigures.Load>();
            asking.forEach((workload, asked) ->
                    IntStream.of(clients).forEach(count -> loads.add(run.load(workload, asked, count))));
            return new MatchFigures(Machine.here(), plain.documents(), id, loading, bytes, options, loads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<MatchWorkload, List<CorpusRecord>> asking(PlainLucene plain) throws IOException {
        var asking = new EnumMap<MatchWorkload, List<CorpusRecord>>(MatchWorkload.class);
        for (var workload : MatchWorkload.values()) {
            var drawn = plain.draw(workload.asking(), QUESTIONS, new Random(options.seed()));
            if (!drawn.isEmpty()) {
                asking.put(workload, drawn);
            }
        }
        return asking;
    }

    /** The loops of one run. */
    private final class Run {
        private final Matcher affinity;
        private final Matcher lexical;
        private final BenchProgress progress;
        private final long steps;
        private long done;

        Run(SearchIndex searched, Ranker ranker, BenchProgress progress, long steps) {
            this.affinity = new Matcher(searched, ranker);
            this.lexical = new Matcher(searched, new LexicalRanker());
            this.progress = progress;
            this.steps = steps;
        }

        MatchFigures.Load load(MatchWorkload workload, List<CorpusRecord> asked, int clients) {
            var model = new ClosedLoop<>(asked, a -> answer(workload, affinity, a));
            var words = new ClosedLoop<>(asked, a -> answer(workload, lexical, a));
            for (int i = 0; i < TURNS; i++) {
                model.turn(clients, options.time().dividedBy(TURNS));
                words.turn(clients, options.time().dividedBy(TURNS));
                progress.at(++done, steps);
            }
            return new MatchFigures.Load(workload, clients, model.latencies(), words.latencies());
        }

        private static Answer answer(MatchWorkload workload, Matcher matcher, CorpusRecord asked) {
            var result = workload.ask(matcher, asked);
            return new Answer(result.matches().size(), result.timedOut());
        }
    }
}
