package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.ApiMessages;
import org.duijie.api.Judgments;
import org.duijie.api.access.Access;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.SentForm;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.Sight;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.judge.Judgment;
import org.duijie.evaluation.judge.Names;
import org.duijie.evaluation.judge.Pair;
import org.duijie.evaluation.judge.PoolJudging;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.recommender.match.MatchRequest;

/**
 * The pages on which people judge: {@code /judge} who judges and what, {@code /judge/{pool}} one pair after the other,
 * {@code /judge/{pool}/reasons} why a judged pair was found, {@code /judge/{pool}/agreement} how much the judges agree. There are no accounts:
 * a judge is whoever gives that name, which a cookie keeps. Safe for several threads.
 */
public final class JudgePages {
    private static final Access READ = Access.of(Scope.READ, Role.ANALYST);
    private static final Access WRITE = Access.of(Scope.WRITE, Role.ANALYST);
    private static final String HTMX = "HX-Request";
    private static final String COOKIE = "duijie-judge";
    private static final String COOKIE_SETTINGS =
            "; Path=/judge; Max-Age=" + Duration.ofDays(365).toSeconds() + "; HttpOnly; SameSite=Strict";
    private static final int MOST_POSITIONS = 1_000_000;
    private static final int MOST_ROUNDS = 1_000;

    private final Sight sight;
    private final Judgments judgments;
    private final Templates templates;
    private final int largestForm;

    JudgePages(Sight sight, Judgments judgments, Templates templates, int largestForm) {
        this.sight = sight;
        this.judgments = judgments;
        this.templates = templates;
        this.largestForm = largestForm;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/judge", this::start, READ);
        routes.post("/judge", this::choose, WRITE);
        routes.get("/judge/{pool}", this::pair, READ);
        routes.post("/judge/{pool}", this::judge, WRITE);
        routes.post("/judge/{pool}/undo", this::undo, WRITE);
        routes.get("/judge/{pool}/reasons", this::reasons, READ);
        routes.get("/judge/{pool}/agreement", this::agreement, READ);
    }

    private void start(Context context) {
        showStart(context, remembered(context).orElse(""), "");
    }

    private void choose(Context context) {
        var form = form(context);
        var typed = form.one("judge").orElse("");
        try {
            var judge = Names.judge(typed);
            var pool = judging(form.one("pool").orElse("")).pool().name();
            var encoded = URLEncoder.encode(judge, StandardCharsets.UTF_8);
            context.header("Set-Cookie", COOKIE + "=" + encoded + COOKIE_SETTINGS);
            seeOther(context, page(context).link(JudgePage.address(pool)));
        } catch (BrokenRule e) {
            context.status(HttpStatus.BAD_REQUEST);
            showStart(context, typed, e.text(page(context).language()));
        }
    }

    private void showStart(Context context, String judge, String problem) {
        var page = page(context);
        show(context, "judgeStart", page, JudgeStartPage.of(page, judgments.get(), judge, problem));
    }

    private void pair(Context context) {
        var judging = judging(context.pathParam("pool"));
        var judge = remembered(context);
        var parameters = page(context).parameters();
        if (judge.isEmpty()) {
            seeOther(context, page(context).link("/judge"));
        } else if (parameters.one("at").isPresent()) {
            show(context, judging, judge.get(), place(judging, parameters), "");
        } else {
            show(context, judging, judge.get(), judging.next(judge.get()));
        }
    }

    /** Keeps what is said and shows the next pair; what is sent twice counts once. */
    private void judge(Context context) {
        var judging = judging(context.pathParam("pool"));
        var form = form(context);
        var pair = place(judging, form);
        var judge = Names.judge(form.one("judge").orElse(""));
        try {
            judging.record(new Judgment(
                    pair.topic(),
                    pair.item(),
                    pair.round(),
                    judge,
                    form.number("grade", -1, 0, Judgment.BEST),
                    form.one("comment").orElse(""),
                    judgments.clock().instant()));
        } catch (BrokenRule e) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, judging, judge, pair, e.text(page(context).language()));
            return;
        }
        show(context, judging, judge, judging.next(judge, pair));
    }

    private void undo(Context context) {
        var judging = judging(context.pathParam("pool"));
        var form = form(context);
        var pair = place(judging, form);
        var judge = Names.judge(form.one("judge").orElse(""));
        judging.takeBack(judge, pair);
        show(context, judging, judge, pair, "");
    }

    /** Reasons come after the judgment, since they would sway it. */
    private void reasons(Context context) {
        var judging = judging(context.pathParam("pool"));
        var page = page(context);
        var pair = place(judging, page.parameters());
        if (remembered(context).flatMap(j -> judging.said(j, pair)).isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "judge.reasonsHidden");
        }
        var data = sight.of(context);
        var cards = new Cards(page, data);
        var need = judging.need(pair.topic());
        boolean seen = data.sees(need);
        var found = seen
                ? data.technologiesFor(need, only(pair.item())).matches().stream()
                        .map(cards::of)
                        .toList()
                : List.<Card>of();
        var model = new RelatedPage(
                seen ? need.displayTitle() : need.id(),
                page.link(JudgePage.address(judging.pool().name())),
                page.t("web.judge.reasons"),
                page.t("web.judge.noReasons"),
                found);
        show(context, context.header(HTMX) != null ? "relatedList" : "related", page, model);
    }

    private static MatchRequest only(String item) {
        return new MatchRequest(List.of(), Set.of(item), 1, true, false, SearchRequest.TIME_LIMIT);
    }

    private void agreement(Context context) {
        var page = page(context);
        int round = page.parameters().number("round", 1, 1, MOST_ROUNDS);
        var model = JudgeAgreementPage.of(page, judging(context.pathParam("pool")), round);
        show(context, "judgeAgreement", page, model);
    }

    private void show(Context context, PoolJudging judging, String judge, Optional<Pair> pair) {
        if (pair.isPresent()) {
            show(context, judging, judge, pair.get(), "");
        } else {
            show(context, "judge", page(context), JudgePage.done(page(context), judging, judge));
        }
    }

    private void show(Context context, PoolJudging judging, String judge, Pair pair, String problem) {
        var page = page(context);
        show(context, "judge", page, JudgePage.of(page, sight.of(context), judging, judge, pair, problem));
    }

    private void show(Context context, String template, Page page, Object model) {
        context.header("Vary", HTMX).header("Cache-Control", "no-store").html(templates.render(template, page, model));
    }

    private PoolJudging judging(String pool) {
        return judgments.get().judging(pool);
    }

    private static Pair place(PoolJudging judging, Parameters parameters) {
        return judging.at(parameters.number("round", 1, 1, MOST_ROUNDS), parameters.number("at", 1, 1, MOST_POSITIONS));
    }

    /** {@return the name that the cookie keeps; empty where it is none} */
    private static Optional<String> remembered(Context context) {
        try {
            return Optional.ofNullable(context.cookie(COOKIE))
                    .map(c -> Names.judge(URLDecoder.decode(c, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | BrokenRule e) {
            return Optional.empty(); // none of ours
        }
    }

    private static void seeOther(Context context, String address) {
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private static Page page(Context context) {
        return Page.of(context);
    }

    private Parameters form(Context context) {
        return SentForm.of(context, largestForm);
    }
}
