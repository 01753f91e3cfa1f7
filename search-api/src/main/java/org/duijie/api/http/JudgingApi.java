package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.api.Judgments;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.AgreementJson;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.evaluation.judge.Judgment;

/** Judgments by people and how much these agree. */
final class JudgingApi {
    /** The names of the parameters of the question how much judges agree. */
    static final List<String> AGREEMENT_PARAMETERS = List.of("round", ReaderLanguage.PARAMETER);

    private static final List<String> KEYS = List.of("judge", "round", "topic", "item", "grade", "comment");
    private static final int MOST_ROUNDS = 1_000;

    private final Judgments judgments;
    private final int largestRequest;

    JudgingApi(Judgments judgments, int largestRequest) {
        this.judgments = judgments;
        this.largestRequest = largestRequest;
    }

    /** {@code POST /v1/judging/pools/{pool}/judgments}; sent twice it counts once. */
    void judge(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        Requests.language(context); // refuses one that is not known
        var judging = judgments.get().judging(context.pathParam("pool"));
        var body = Requests.body(context, largestRequest);
        var judgment = judgment(RecordJson.parse(body, 0, body.length));
        Answers.json(context, Json.object().put("changed", judging.record(judgment)));
    }

    /** {@code GET /v1/judging/pools/{pool}/agreement}. */
    void agreement(Context context) {
        var parameters = Requests.parameters(context, AGREEMENT_PARAMETERS);
        Requests.language(context);
        int round = parameters.number("round", 1, 1, MOST_ROUNDS);
        var judging = judgments.get().judging(context.pathParam("pool"));
        Answers.json(context, AgreementJson.of(judging.pool().name(), round, judging.agreement(round)));
    }

    private Judgment judgment(ObjectNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, String.join(", ", KEYS));
            }
        });
        return new Judgment(
                text(json, "topic"),
                text(json, "item"),
                json.has("round") ? number(json, "round", 1, MOST_ROUNDS) : 1,
                text(json, "judge"),
                number(json, "grade", 0, Judgment.BEST),
                json.has("comment") ? text(json, "comment") : "",
                judgments.clock().instant());
    }

    private static String text(ObjectNode json, String key) {
        var value = json.path(key);
        if (!value.isTextual()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "judging.text", key, shown(value));
        }
        return value.asText();
    }

    private static int number(ObjectNode json, String key, int least, int most) {
        var value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.number", key, shown(value), least, most);
        }
        return value.asInt();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }
}
