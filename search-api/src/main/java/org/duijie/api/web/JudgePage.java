package org.duijie.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.SeenData;
import org.duijie.evaluation.judge.Judgment;
import org.duijie.evaluation.judge.Pair;
import org.duijie.evaluation.judge.PoolJudging;

/**
 * The page on which a pair is judged.
 *
 * @param pool the pool's name
 * @param action the address to which what is said is sent
 * @param judge who judges
 * @param round in which round
 * @param position the place of the pair in the round; 0 where all pairs are judged
 * @param pairs how many pairs the round has
 * @param judged how many of them this judge judged
 * @param problem what is wrong with what was sent; empty for nothing
 * @param need what is needed; empty where it may not be shown any more, or all pairs are judged
 * @param technology what may fit; empty where it is not there any more, or all pairs are judged
 * @param grade what this judge said; -1 for nothing
 * @param comment and why
 * @param back the address of the pair before; empty for none
 * @param forward the address of the pair after; empty for none
 * @param last the pair that this judge judged last
 * @param reasons the address of why the technology was found; empty until it is judged
 */
public record JudgePage(
        String pool,
        String action,
        String judge,
        int round,
        int position,
        int pairs,
        int judged,
        String problem,
        Optional<JudgedRecord> need,
        Optional<JudgedRecord> technology,
        int grade,
        String comment,
        String back,
        String forward,
        Optional<Pair> last,
        String reasons) {
    /** The worst grade to the best. */
    public static final List<Integer> GRADES = List.of(0, 1, 2, 3);

    private static final int NOT_JUDGED = -1;

    /** {@return the address of the judging of a pool} */
    static String address(String pool) {
        return "/judge/" + URLEncoder.encode(pool, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@return the page of a pair} */
    static JudgePage of(Page page, SeenData data, PoolJudging judging, String judge, Pair pair, String problem) {
        var said = judging.said(judge, pair);
        var pool = judging.pool().name();
        return new JudgePage(
                pool,
                page.link(address(pool)),
                judge,
                pair.round(),
                pair.position(),
                judging.rounds().get(pair.round() - 1).pairs(),
                judged(judging, judge, pair.round()),
                problem,
                JudgedRecord.need(page, data, judging.need(pair.topic())),
                JudgedRecord.technology(page, data, pair.item()),
                said.map(Judgment::grade).orElse(NOT_JUDGED),
                said.map(Judgment::comment).orElse(""),
                judging.before(pair).map(p -> at(page, address(pool), p)).orElse(""),
                judging.after(pair).map(p -> at(page, address(pool), p)).orElse(""),
                judging.last(judge),
                said.isPresent() ? at(page, address(pool) + "/reasons", pair) : "");
    }

    /** {@return the page for who has judged all pairs} */
    static JudgePage done(Page page, PoolJudging judging, String judge) {
        var pool = judging.pool().name();
        var round = judging.rounds().getLast();
        var last = judging.last(judge);
        return new JudgePage(
                pool,
                page.link(address(pool)),
                judge,
                round.number(),
                0,
                round.pairs(),
                judged(judging, judge, round.number()),
                "",
                Optional.empty(),
                Optional.empty(),
                NOT_JUDGED,
                "",
                last.map(p -> at(page, address(pool), p)).orElse(""),
                "",
                last,
                "");
    }

    /** {@return whether what is shown can be judged} */
    public boolean isWhole() {
        return need.isPresent() && technology.isPresent();
    }

    /** {@return the address of how much the judges agree} */
    public String agreement(Page page) {
        return page.link(address(pool) + "/agreement");
    }

    /** {@return the address to which the last judgment is sent to be taken back} */
    public String undoPath() {
        return address(pool) + "/undo";
    }

    private static int judged(PoolJudging judging, String judge, int round) {
        return judging.progress().stream()
                .filter(p -> p.round() == round && p.judge().equals(judge))
                .mapToInt(PoolJudging.Progress::judged)
                .sum();
    }

    private static String at(Page page, String address, Pair pair) {
        return page.link(
                address,
                new Parameters(Map.of(
                        "round", List.of(Integer.toString(pair.round())),
                        "at", List.of(Integer.toString(pair.position())))));
    }
}
