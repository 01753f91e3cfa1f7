package org.duijie.api.push.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.view.Json;

/** Answers, inboxes and feedback as JSON. */
public final class ReplyJson {
    private final Locale language;

    /** In the language of who reads. */
    public ReplyJson(Locale language) {
        this.language = language;
    }

    /** {@return how things stand after an answer, and whether it was new} */
    public ObjectNode of(Replies.Outcome outcome) {
        var json = Json.object().put("added", outcome.added());
        json.set("state", state(Optional.of(outcome.standing())));
        return json;
    }

    private ObjectNode state(Optional<Standing> standing) {
        var json =
                Json.object().put("answer", standing.map(s -> s.answer().code()).orElse("unread"));
        standing.ifPresent(s -> {
            json.put("text", ReplyTexts.of(s.answer(), language));
            reason(json, s.reason());
            json.put("since", s.since().toString());
        });
        return json;
    }

    private void reason(ObjectNode json, Optional<RefusalReason> reason) {
        reason.ifPresent(r -> json.put("reason", r.code()).put("reasonText", ReplyTexts.of(r, language)));
    }

    /**
     * {@return an item of an inbox; of a technology that the reader may no longer see, only its id}
     *
     * @param visible whether the reader may see the technology
     * @param needs whether the reader may see a need; reasons, which hold its words, are given only where all may be seen
     */
    public ObjectNode of(InboxItem item, boolean visible, Predicate<String> needs) {
        var json = Json.object()
                .put("proposal", item.proposal())
                .put("kind", item.kind().code())
                .put("item", item.item());
        if (visible) {
            json.put("title", item.title()).put("probability", item.probability());
            json.set("needs", Json.texts(item.needs().stream().filter(needs).toList()));
            if (item.needs().stream().allMatch(needs)) {
                json.putRawValue("reasons", new RawValue(item.reasons()));
            }
            json.put("note", item.note());
        }
        json.put("withdrawn", !visible).put("composedAt", item.composedAt().toString());
        item.sentAt().ifPresent(t -> json.put("sentAt", t.toString()));
        json.set("state", state(item.standing()));
        return json;
    }

    /** {@return what a technology's owner may know} */
    public ObjectNode of(String item, Feedback feedback) {
        var json = Json.object().put("item", item);
        json.set("pushed", band(feedback.pushed()));
        Stream.of(Answer.values())
                .forEach(a -> json.set(a.code(), band(feedback.answers().get(a))));
        var reasons = json.putArray("reasons");
        Stream.of(RefusalReason.values()).forEach(r -> {
            var one = reasons.addObject();
            reason(one, Optional.of(r));
            one.set("refused", band(feedback.refusals().get(r)));
        });
        var comments = json.putArray("comments");
        feedback.comments().forEach(c -> {
            var one = comments.addObject().put("answer", c.answer().code());
            reason(one, c.reason());
            one.put("comment", c.text());
        });
        return json;
    }

    private ObjectNode band(Band band) {
        return Json.object().put("least", band.least()).put("most", band.most()).put("text", band.text(language));
    }
}
