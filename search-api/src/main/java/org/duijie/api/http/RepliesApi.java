package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.ReplyJson;
import org.duijie.api.push.reply.ReplyTexts;
import org.duijie.api.push.reply.Said;
import org.duijie.api.push.reply.Via;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/** {@code POST /v1/push/proposals/{id}/replies}: what an enterprise, or a broker for it, answers to a push. Sent twice it counts once. */
final class RepliesApi {
    private static final List<String> KEYS = List.of("answer", "reason", "comment", "passOn");

    private final Replies replies;
    private final Runnable afterwards;
    private final int largestRequest;

    /** @param afterwards is run after each answer that was new */
    RepliesApi(Replies replies, Runnable afterwards, int largestRequest) {
        this.replies = replies;
        this.afterwards = afterwards;
        this.largestRequest = largestRequest;
    }

    void add(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        var language = Requests.language(context);
        Requests.requireJson(context);
        var caller = Visitor.caller(context);
        var body = Requests.body(context, largestRequest);
        var said = said(RecordJson.parse(body, 0, body.length), caller.account());
        var outcome = replies.add(context.pathParam("id"), e -> Acting.isFor(caller, e), said);
        if (outcome.added()) {
            afterwards.run();
        }
        Answers.json(context, new ReplyJson(language).of(outcome));
    }

    private static Said said(ObjectNode json, String account) {
        json.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, String.join(", ", KEYS));
            }
        });
        return new Said(
                answer(text(json, "answer")),
                reason(text(json, "reason")),
                text(json, "comment"),
                passOn(json),
                Via.API,
                account);
    }

    private static Answer answer(String code) {
        return Answer.of(code)
                .orElseThrow(() -> new BrokenRule(
                        ApiMessages.MESSAGES, "reply.unknownAnswer", code, String.join(", ", Answer.CODES)));
    }

    private static Optional<RefusalReason> reason(String code) {
        return Optional.of(code)
                .filter(c -> !c.isEmpty())
                .map(c -> RefusalReason.find(c)
                        .orElseThrow(() ->
                                new BrokenRule(ApiMessages.MESSAGES, "reply.unknownReason", c, ReplyTexts.reasons())));
    }

    private static boolean passOn(ObjectNode json) {
        var value = json.path("passOn");
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.flag", "passOn", value);
        }
        return value.asBoolean();
    }

    /** {@return a text; empty where there is none} */
    private static String text(ObjectNode json, String key) {
        var value = json.path(key);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "reply.text", key, value);
        }
        return value.asText();
    }
}
