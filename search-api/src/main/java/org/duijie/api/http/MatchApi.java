package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.access.Role;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
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

    private final Sight sight;
    private final Arms arms;
    private final int largestRequest;

    MatchApi(Sight sight, Arms arms, int largestRequest) {
        this.sight = sight;
        this.arms = arms;
        this.largestRequest = largestRequest;
    }

    /** {@code POST /v1/match}. */
    void match(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        var question = MatchQuestion.ofJson(Requests.body(context, largestRequest));
        var need = question.need();
        var reader = inTheNameOf(context, need.enterpriseId());
        answer(context, Json.object(), arms.technologiesFor(sight.of(context), reader, need, question.request()));
    }

    /** {@code GET /v1/needs/{id}/matches}. */
    void matchesOfNeed(Context context) {
        var request = request(Requests.parameters(context, PARAMETERS), Kind.TECHNOLOGIES);
        var data = sight.of(context);
        var need = data.need(context.pathParam("id"));
        var reader = inTheNameOf(context, need.enterpriseId());
        answer(context, Json.object().put("need", need.id()), arms.technologiesFor(data, reader, need, request));
    }

    /** {@code GET /v1/items/{id}/prospects}. */
    void prospects(Context context) {
        var request = request(Requests.parameters(context, PARAMETERS), DEMAND);
        var data = sight.of(context);
        var technology = data.technology(context.pathParam("id"));
        answer(
                context,
                Json.object().put("item", technology.id()),
                Shown.outside(data.prospectsOf(technology, request)));
    }

    /** {@code GET /v1/items/{id}/similar}. */
    void similar(Context context) {
        var request = diverse(Requests.parameters(context, DIVERSE_PARAMETERS));
        var data = sight.of(context);
        var technology = data.technology(context.pathParam("id"));
        answer(context, Json.object().put("item", technology.id()), Shown.outside(data.similarTo(technology, request)));
    }

    /** {@code GET /v1/enterprises/{id}/recommendations}. */
    void recommendations(Context context) {
        var request = diverse(Requests.parameters(context, DIVERSE_PARAMETERS));
        var data = sight.of(context);
        var enterprise = data.enterprise(context.pathParam("id"));
        var reader = inTheNameOf(context, enterprise.id());
        answer(
                context,
                Json.object().put("enterprise", enterprise.id()),
                arms.recommendationsFor(data, reader, enterprise, request));
    }

    /** {@return the enterprise where the caller may ask in its name; else nobody, who is in no experiment} */
    private static String inTheNameOf(Context context, String enterprise) {
        var caller = Visitor.caller(context);
        return caller.is(Role.ADMINISTRATOR) || caller.seesPrivateOf(enterprise) ? enterprise : "";
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
