package org.duijie.api.web;

import java.util.List;
import java.util.stream.Collectors;
import org.duijie.evaluation.judge.JudgmentStore;
import org.duijie.evaluation.judge.Names;
import org.duijie.evaluation.judge.PoolJudging;

/**
 * The page on which a judge says who he is and chooses a pool.
 *
 * @param judge the name given before; may be empty
 * @param problem what is wrong with what was sent; empty for nothing
 * @param longestName the most characters of a name
 * @param pools what there is to judge, the newest first
 */
public record JudgeStartPage(String judge, String problem, int longestName, List<Choice> pools) {
    /**
     * A pool.
     *
     * @param name its name
     * @param madeAt the day on which it was made
     * @param rounds how many pairs each round has
     * @param judges how far the judges are
     * @param agreement the address of how much they agree
     */
    public record Choice(String name, String madeAt, String rounds, List<String> judges, String agreement) {}

    static JudgeStartPage of(Page page, JudgmentStore store, String judge, String problem) {
        return new JudgeStartPage(
                judge,
                problem,
                Names.LONGEST_JUDGE,
                store.pools().stream()
                        .map(p -> choice(page, store.judging(p.name())))
                        .toList());
    }

    private static Choice choice(Page page, PoolJudging judging) {
        var name = judging.pool().name();
        var rounds = judging.rounds();
        return new Choice(
                name,
                judging.pool().madeAt().toString().substring(0, 10),
                rounds.stream()
                        .map(r -> page.t("web.judge.roundOf", r.number(), r.pairs()))
                        .collect(Collectors.joining(page.t("web.separator"))),
                judging.progress().stream()
                        .map(p -> page.t(
                                "web.judge.progressOf",
                                p.judge(),
                                p.round(),
                                p.judged(),
                                rounds.get(p.round() - 1).pairs()))
                        .toList(),
                page.link(JudgePage.address(name) + "/agreement"));
    }
}
