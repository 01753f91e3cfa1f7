package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.push.deliver.Outbox;
import org.duijie.api.view.MessageJson;

/** {@code GET /v1/enterprises/{id}/inbox}: the digests that an enterprise has in its inbox, the newest first. */
final class InboxApi {
    private static final String TOP = "top";
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Outbox outbox;

    InboxApi(Outbox outbox) {
        this.outbox = outbox;
    }

    void inbox(Context context) {
        int top = Requests.parameters(context, List.of(TOP)).number(TOP, USUAL, 1, MOST);
        var json = MessageJson.inbox(outbox.inbox(context.pathParam("id"), top));
        Answers.tagged(context, Answers.bytes(json));
    }
}
