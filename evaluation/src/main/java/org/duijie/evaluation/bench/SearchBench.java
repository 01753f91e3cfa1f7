package org.duijie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.bench.SearchFigures.Load;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.rank.LexicalRanker;

/**
 * Measures how quick an index answers inside the process, in a closed loop with one client and with several, beside plain Lucene on the
 * same files. Questions are drawn from the index. First each workload runs to warm up, as long as it is measured later; then ours and
 * the floor take turns. For one thread; wants the machine for itself.
 */
public final class SearchBench implements AutoCloseable {
    /** How often ours and the floor take turns. */
    private static final int TURNS = 5;

    private static final int QUESTIONS = 1_000;
    private static final int TOP = 10;

    private final SearchIndex index;
    private final Matcher matcher;
    private final PlainLucene floor;

    private SearchBench(SearchIndex index, PlainLucene floor) {
        this.index = index;
        this.matcher = new Matcher(index, new LexicalRanker());
        this.floor = floor;
    }

    /**
     * How to measure.
     *
     * @param clients how many clients ask at the same time, after one alone did; 1 to {@value #MOST_CLIENTS}
     * @param time how long each workload is asked with each number of clients, and as long the floor; above 0, at most an hour
     * @param seed draws the questions
     */
    public record Options(int clients, Duration time, long seed) {
        /** The most clients. */
        public static final int MOST_CLIENTS = 1_024;
        /** The longest time. */
        public static final Duration LONGEST = Duration.ofHours(1);

        /** @throws BrokenRule {@code bench.clients}, {@code bench.seconds} */
        public Options {
            if (clients < 1 || clients > MOST_CLIENTS) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.clients", clients, MOST_CLIENTS);
            }
            if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES, "bench.seconds", time.toMillis() / 1e3, LONGEST.toSeconds());
            }
        }
    }

    /**
     * Opens the live index in a directory.
     *
     * @throws BrokenRule what {@link SearchIndex#open} throws
     */
    public static SearchBench open(Path directory) {
        var index = SearchIndex.open(directory);
        try {
            return new SearchBench(index, PlainLucene.open(directory));
        } catch (IOException e) {
            index.close();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Measures.
     *
     * @throws BrokenRule {@code bench.noTitles} if no record of the index has a word in its title
     */
    public SearchFigures run(Options options, BenchProgress progress) {
        var questions = questions(options.seed());
        var clients = IntStream.of(1, options.clients()).distinct().toArray();
        var run = new Run(questions, options.time().dividedBy(TURNS), progress, clients.length);
        for (var workload : Workload.values()) {
            run.load(workload, options.clients()); // to warm up
        }
        var loads = new ArrayList<Load>();
        for (var workload : Workload.values()) {
            for (int count : clients) {
                loads.add(run.load(workload, count));
            }
        }
        return new SearchFigures(Machine.here(), floor.documents(), questions.size(), options, loads);
    }

    /** The questions of a seed: the same for the same records. */
    List<Question> questions(long seed) {
        try {
            var questions = Questions.draw(index, floor, QUESTIONS, seed);
            if (questions.isEmpty()) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "bench.noTitles", floor.documents());
            }
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        floor.close();
        index.close();
    }

    private Answer ask(Workload workload, Question question) {
        return switch (workload) {
            case KEYWORDS -> search(index.asked(question.keywords()));
            case PAGE -> search(index.asked(question.keywords()).facets().highlights());
            case FILTERED ->
                search(index.asked(question.keywords())
                        .filter(Facet.KIND, List.of(Kind.ACHIEVEMENT.code()))
                        .facets()
                        .highlights());
            case NEED -> match(question, MatchRequest.top(TOP).bare(Set.of()));
            case MATCH -> match(question, MatchRequest.top(TOP));
        };
    }

    private Answer search(SearchRequest.Builder request) {
        var result = index.search(request.top(TOP).build());
        return new Answer(result.hits().size(), result.timedOut());
    }

    private Answer match(Question question, MatchRequest request) {
        var result = matcher.technologiesFor(question.need(), request);
        return new Answer(result.matches().size(), result.timedOut());
    }

    /** The loops of one run. */
    private final class Run {
        private final List<Question> questions;
        private final Duration turn;
        private final BenchProgress progress;
        private final long steps;
        private long done;

        Run(List<Question> questions, Duration turn, BenchProgress progress, int counts) {
            this.questions = questions;
            this.turn = turn;
            this.progress = progress;
            this.steps = (long) Workload.values().length * (1 + counts) * TURNS;
        }

        Load load(Workload workload, int clients) {
            var ours = new ClosedLoop<>(questions, q -> ask(workload, q));
            var plain = new ClosedLoop<>(
                    questions, q -> floor.search(workload.isLong() ? q.plainNeed() : q.plainKeywords()));
            for (int i = 0; i < TURNS; i++) {
                ours.turn(clients, turn);
                plain.turn(clients, turn);
                progress.at(++done, steps);
            }
            return new Load(workload, clients, ours.latencies(), plain.latencies());
        }
    }
}
