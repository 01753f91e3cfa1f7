package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.duijie.api.view.Json;
import org.duijie.evaluation.judge.PoolJudging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge list}: the pools and how far the judges are. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class JudgeListCommand implements Runnable {
    @ParentCommand
    private JudgeCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (var judgments = parent.open()) {
            var pools = judgments.pools().stream()
                    .map(p -> judgments.judging(p.name()))
                    .toList();
            var json = Json.object();
            var array = json.putArray("pools");
            pools.forEach(p -> put(array, p));
            output.result(json, () -> {
                if (pools.isEmpty()) {
                    output.line("judge.noPool");
                }
                pools.forEach(this::print);
            });
        }
    }

    private static void put(ArrayNode array, PoolJudging judging) {
        var pool = judging.pool();
        var json = array.addObject()
                .put("pool", pool.name())
                .put("madeAt", pool.madeAt().toString())
                .put("depth", pool.depth())
                .put("seed", pool.seed());
        json.set("runs", Json.texts(pool.runs()));
        var rounds = json.putArray("rounds");
        judging.rounds()
                .forEach(r -> rounds.addObject()
                        .put("round", r.number())
                        .put("madeAt", r.madeAt().toString())
                        .put("difference", r.difference())
                        .put("pairs", r.pairs()));
        var judges = json.putArray("progress");
        judging.progress()
                .forEach(p -> judges.addObject()
                        .put("judge", p.judge())
                        .put("round", p.round())
                        .put("judged", p.judged()));
    }

    private void print(PoolJudging judging) {
        var pool = judging.pool();
        output.line("judge.pool", pool.name(), pool.madeAt(), pool.depth(), String.join(" ", pool.runs()));
        for (var round : judging.rounds()) {
            output.subline("judge.roundOf", round.number(), round.pairs());
            judging.progress().stream()
                    .filter(p -> p.round() == round.number())
                    .forEach(p -> output.subline("judge.progress", p.judge(), p.judged(), round.pairs()));
        }
    }
}
