package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.PublicData;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.experiment.Arms;
import org.duijie.api.experiment.Shown;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.model.Kind;
import org.duijie.recommender.match.MatchRequest;

/** Matches in both directions, similar technologies and recommendations. */
final class MatchApi {
    private static final String DIVERSITY = "diversity";
    private static final List<String> PARAMETERS = List.of("kind", "top", ReaderLanguage.PARAMETER);
    /** The names of the parameters where matches may be kept from being alike. */
    static final List<String> DIVERSE_PARAMETERS = List.of("kind", "top", DIVERSITY, ReaderLanguage.PARAMETER);

    private static final List<Kind> DEMAND = List.of(Kind.NEED, Kind.ENTERPRISE);

    private final PublicData data;
    private final Arms arms;
    private final int largestRequest;

    MatchApi(PublicData data, Arms arms, int largestRequest) {
        this.data = data;
        this.arms = arms;
        this.largestRequest = largestRequest;
    }

    /** {@code POST /v1/match}. */
    void match(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        var question = MatchQuestion.ofJson(Requests.body(context, largestRequest));
        answer(context, Json.object(), arms.technologiesFor(question.need(), question.request()));
    }

    /** {@code GET /v1/needs/{id}/matches}. */
    void matchesOfNeed(Context context) {
        var request = request(Requests.parameters(context, PARAMETERS), Kind.TECHNOLOGIES);
        var need = data.need(context.pathParam("id"));
        answer(context, Json.object().put("need", need.id()), arms.technologiesFor(need, request));
    }

    /** {@code GET /v1/items/{id}/prospects}. */
    void prospects(Context context) {
        var request = request(Requests.parameters(context, PARAMETERS), DEMAND);
        var technology = data.technology(context.pathParam("id"));
        answer(
                context,
                Json.object().put("item", technology.id()),
                Shown.outside(data.prospectsOf(technology, request)));
    }

    /** {@code GET /v1/items/{id}/similar}. */
    void similar(Context context) {
        var request = diverse(Requests.parameters(context, DIVERSE_PARAMETERS));
        var technology = data.technology(context.pathParam("id"));
        answer(context, Json.object().put("item", technology.id()), Shown.outside(data.similarTo(technology, request)));
    }

    /** {@code GET /v1/enterprises/{id}/recommendations}. */
    void recommendations(Context context) {
        var request = diverse(Requests.parameters(context, DIVERSE_PARAMETERS));
        var enterprise = data.enterprise(context.pathParam("id"));
        answer(context, Json.object().put("enterprise", enterprise.id()), arms.recommendationsFor(enterprise, request));
    }

    private static MatchRequest diverse(Parameters parameters) {
        return request(parameters, Kind.TECHNOLOGIES)
                .diverse(parameters.share(DIVERSITY, MatchRequest.USUAL_DIVERSITY));
    }

    private static MatchRequest request(Parameters parameters, List<Kind> allowed) {
        int top = parameters.number("top", MatchQuestion.USUAL_MATCHES, 1, MatchQuestion.MOST_MATCHES);
        return MatchRequest.top(top).only(MatchQuestion.kinds(parameters.all("kind"), allowed));
    }

    private static void answer(Context context, ObjectNode json, Shown shown) {
        json.setAll(new ResultJson(Requests.language(context)).match(shown.result(), shown.arms()));
        Answers.json(context, json);
    }
}
