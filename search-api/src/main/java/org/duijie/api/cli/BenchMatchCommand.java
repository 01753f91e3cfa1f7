package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.view.Json;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.evaluation.bench.MatchBench;
import org.duijie.evaluation.bench.MatchFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie bench match}: matches by the model in use on the data directory. */
@Command(name = "match", resourceBundle = "org.duijie.api.cli.help")
final class BenchMatchCommand implements Runnable {
    @ParentCommand
    private BenchCommand bench;

    @Mixin
    private Output output;

    @Mixin
    private Asking asking;

    @Override
    public void run() {
        var data = bench.data();
        try (var progress = new Progress(Output.text("bench.task"), Output.text("bench.step"), 1, output.err())) {
            var figures = new MatchBench(
                            data.index(), data.models(), LiveVocabulary.of(data.dictionaries()), asking.options())
                    .run(progress::at);
            output.result(json(figures), () -> print(figures));
        }
    }

    private static ObjectNode json(MatchFigures figures) {
        var json = Json.object()
                .put("documents", figures.documents())
                .put("model", figures.model())
                .put("loadSeconds", figures.loadSeconds())
                .put("modelBytes", figures.modelBytes())
                .put("seed", figures.options().seed())
                .put("seconds", figures.options().time().toNanos() / 1e9);
        json.set("machine", BenchCommand.json(figures.machine()));
        var loads = json.putArray("loads");
        figures.loads().forEach(l -> {
            var load = loads.addObject().put("workload", l.workload().label()).put("clients", l.clients());
            load.set("affinity", BenchCommand.Search.json(l.affinity()));
            load.set("lexical", BenchCommand.Search.json(l.lexical()));
            load.put("ratio", l.ratio());
        });
        return json;
    }

    private void print(MatchFigures figures) {
        BenchCommand.print(output, figures.machine());
        output.line(
                "bench.match",
                figures.documents(),
                figures.model(),
                BenchCommand.number("%.2f", figures.loadSeconds()),
                BenchCommand.number("%,.0f", figures.modelBytes() / BenchCommand.MEBI),
                figures.options().time().toNanos() / 1e9);
        figures.loads().forEach(l -> {
            output.line(
                    "bench.load", Output.text("bench.matching." + l.workload().label()), l.clients());
            BenchCommand.Search.print(output, "bench.affinity", l.affinity());
            BenchCommand.Search.print(output, "bench.lexical", l.lexical());
            output.subline("bench.match.times", BenchCommand.number("%.1f", l.ratio()));
            if (l.affinity().timedOut() > 0) {
                output.subline("bench.timedOut", l.affinity().timedOut());
            }
        });
    }
}
