package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.Engine;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.evaluation.batch.BatchRun;
import org.duijie.evaluation.batch.Topics;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.RunWriter;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.rank.LexicalRanker;
import org.duijie.recommender.rank.Ranker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie run}: a batch of matches as a TREC run. */
@Command(name = "run", resourceBundle = "org.duijie.api.cli.help")
final class RunCommand implements Runnable {
    private static final List<String> RANKERS = List.of(LexicalRanker.NAME, AffinityRanker.NAME);

    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--topics", paramLabel = "FILE", required = true)
    private Path topics;

    @Option(names = "--candidates", paramLabel = "QRELS")
    private Path candidates;

    @Option(names = "--ranker", paramLabel = "lexical|affinity")
    private String ranker;

    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "1000")
    private int top;

    @Option(names = "--out", paramLabel = "RUN", required = true)
    private Path out;

    @Override
    public void run() {
        if (ranker != null && !RANKERS.contains(ranker)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "run.ranker", ranker, String.join(", ", RANKERS));
        }
        var request = MatchRequest.top(top).only(kinds.stream().map(Kind::of).toList());
        var among = Optional.ofNullable(candidates).map(QrelsReader::read);
        try (var engine = parent.engine(output)) {
            run(engine, ranker(engine), request, among);
        }
    }

    private void run(Engine engine, Ranker by, MatchRequest request, Optional<Qrels> among) {
        try (var run = new RunWriter(out, by.name());
                var batch = new BatchRun(new Matcher(engine.index(), by), request, among, run)) {
            Topics.forEach(topics, batch::add);
            batch.finish();
            run.commit();
            if (batch.absent() > 0) {
                output.err().println(Output.text("run.absent", batch.absent()));
            }
            var json = Json.object()
                    .put("run", out.toString())
                    .put("topics", batch.topics())
                    .put("absent", batch.absent());
            output.result(json, () -> output.line("run.report", batch.topics(), out));
        }
    }

    /** The one asked for, else that of the model in use, else the words alone. */
    private Ranker ranker(Engine engine) {
        if (ranker == null) {
            return engine.ranker();
        }
        return engine.ranker(ranker, Optional.empty()).get();
    }
}
