package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.Sight;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.InboxItem;
import org.duijie.api.push.reply.ReplyJson;
import org.duijie.api.view.Json;

/** {@code GET /v1/enterprises/{id}/inbox}: what was pushed to an enterprise and how things stand with it. */
final class InboxApi {
    /** The names of all its parameters. */
    static final List<String> PARAMETERS = List.of("after", "limit", ReaderLanguage.PARAMETER);

    private static final int USUAL_LIMIT = 20;

    private final Inbox inbox;
    private final Sight sight;

    InboxApi(Inbox inbox, Sight sight) {
        this.inbox = inbox;
        this.sight = sight;
    }

    void page(Context context) {
        var parameters = Requests.parameters(context, PARAMETERS);
        var json = new ReplyJson(Requests.language(context));
        var enterprise = context.pathParam("id");
        Acting.requireFor(Visitor.caller(context), enterprise);
        var page =
                inbox.page(enterprise, parameters.one("after"), parameters.number("limit", USUAL_LIMIT, 1, Inbox.MOST));
        var seen = sight.of(context);
        var answer = Json.object().put("enterprise", enterprise).put("unread", page.unread());
        var items = answer.putArray("items");
        page.items().forEach(i -> items.add(json.of(i, sees(seen, i), need -> seesNeed(seen, need))));
        page.next().ifPresent(next -> {
            answer.put("next", next);
            Answers.next(context, parameters, next);
        });
        Answers.json(context, answer);
    }

    private static boolean sees(SeenData seen, InboxItem item) {
        try {
            return seen.technology(item.item()).kind() == item.kind();
        } catch (UnknownId e) {
            return false;
        }
    }

    private static boolean seesNeed(SeenData seen, String need) {
        try {
            return seen.need(need).id().equals(need);
        } catch (UnknownId e) {
            return false;
        }
    }
}
