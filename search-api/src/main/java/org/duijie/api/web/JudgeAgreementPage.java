package org.duijie.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.duijie.api.ask.Parameters;
import org.duijie.evaluation.judge.Agreement;
import org.duijie.evaluation.judge.PoolJudging;
import org.duijie.evaluation.judge.Rounds;

/**
 * The page that says how much the judges of a round agree. It does not say who gave what to which pair: judges may look at it between rounds.
 *
 * @param pool the pool's name
 * @param judging the address of its judging
 * @param rounds the rounds, each with its address; the one that is shown without
 * @param judges how many pairs each judged
 * @param apart how many pairs are apart by how many grades
 * @param estimates the coefficients
 */
public record JudgeAgreementPage(
        String pool,
        String judging,
        List<RoundLink> rounds,
        List<String> judges,
        List<Bar> apart,
        List<Row> estimates) {
    /**
     * A round.
     *
     * @param name what it is called
     * @param href its address; empty where it is the one that is shown
     */
    public record RoundLink(String name, String href) {}

    /**
     * A coefficient.
     *
     * @param code the coefficient, for programs
     * @param name what it is called
     * @param judges of whom
     * @param pairs of how many pairs
     * @param value its value; a dash where there is none
     * @param interval the ends of its interval; a dash where there are none
     */
    public record Row(String code, String name, String judges, String pairs, String value, String interval) {}

    static JudgeAgreementPage of(Page page, PoolJudging judging, int round) {
        var agreement = judging.agreement(round);
        var address = JudgePage.address(judging.pool().name());
        return new JudgeAgreementPage(
                judging.pool().name(),
                page.link(address),
                judging.rounds().stream()
                        .map(r -> link(page, address, r, round))
                        .toList(),
                agreement.judges().stream()
                        .map(j -> page.t("web.judge.judged", j.name(), page.number(j.judged())))
                        .toList(),
                apart(page, agreement.spreads()),
                agreement.estimates().stream().map(e -> row(page, e)).toList());
    }

    private static RoundLink link(Page page, String address, Rounds.Round round, int shown) {
        var name = page.t("web.judge.roundOf", round.number(), round.pairs());
        var parameters = new Parameters(Map.of("round", List.of(Integer.toString(round.number()))));
        return new RoundLink(name, round.number() == shown ? "" : page.link(address + "/agreement", parameters));
    }

    private static List<Bar> apart(Page page, List<Integer> spreads) {
        int all = spreads.stream().mapToInt(Integer::intValue).sum();
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < spreads.size() && all > 0; i++) {
            double share = (double) spreads.get(i) / all;
            bars.add(new Bar(
                    page.t("web.judge.apart", i),
                    (int) Math.max(1, Math.round(100 * share)),
                    QualityPage.percent(share),
                    page.t("web.judge.pairs", page.number(spreads.get(i)))));
        }
        return bars;
    }

    private static Row row(Page page, Agreement.Estimate estimate) {
        return new Row(
                estimate.coefficient().code(),
                page.t("agreement." + estimate.coefficient().code()),
                String.join(" × ", estimate.judges()),
                page.number(estimate.pairs()),
                number(estimate.value()),
                estimate.low().isEmpty() ? "—" : number(estimate.low()) + " – " + number(estimate.high()));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "—";
    }
}
