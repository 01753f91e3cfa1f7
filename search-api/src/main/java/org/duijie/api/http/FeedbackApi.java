package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Role;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.push.reply.Feedback;
import org.duijie.api.push.reply.ReplyJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.store.RecordStore;

/** {@code GET /v1/items/{id}/feedback}: what enterprises said to a technology, for its owner, analysts and administrators. */
final class FeedbackApi {
    private final Service service;
    private final RecordStore store;
    private final Sight sight;

    FeedbackApi(Service service, RecordStore store, Sight sight) {
        this.service = service;
        this.store = store;
        this.sight = sight;
    }

    void feedback(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        var json = new ReplyJson(Requests.language(context));
        var caller = Visitor.caller(context);
        var id = context.pathParam("id");
        var technology = Kind.TECHNOLOGIES.stream()
                .flatMap(k -> store.find(k, id).stream())
                .filter(t -> owns(caller, t))
                .findFirst()
                .orElseGet(() -> sight.of(context).technology(id));
        if (!caller.is(Role.ANALYST) && !caller.is(Role.ADMINISTRATOR) && !owns(caller, technology)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "feedback.foreign", id);
        }
        Answers.json(context, json.of(id, Feedback.of(service, technology.kind(), id)));
    }

    /** By id or code; the name of an owner is no proof, and patents have nothing but names. */
    private boolean owns(Caller caller, CorpusRecord technology) {
        var owner =
                technology instanceof Achievement a ? a.owner().map(Owner::uscc).orElse("") : "";
        return !owner.isEmpty()
                && caller.enterprise()
                        .filter(e -> e.equals(owner) || uscc(e).equals(owner))
                        .isPresent();
    }

    private String uscc(String enterprise) {
        return store.find(Kind.ENTERPRISE, enterprise)
                .map(Enterprise.class::cast)
                .map(Enterprise::uscc)
                .orElse("");
    }
}
