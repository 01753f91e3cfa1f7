package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.share.FeedCursor;
import org.duijie.corpus.share.FeedWriter;
import org.duijie.corpus.store.ChangeFeed;
import org.duijie.corpus.store.Claim;

/** {@code GET /v1/changes}: what other stores follow. */
final class ChangesApi {
    /** The names of all its parameters. */
    static final List<String> PARAMETERS = List.of("after", "limit", "follower", ReaderLanguage.PARAMETER);

    private static final int USUAL_LIMIT = 500;

    private final ChangeFeed feed;

    ChangesApi(ChangeFeed feed) {
        this.feed = feed;
    }

    void changes(Context context) {
        var parameters = Requests.parameters(context, PARAMETERS);
        Requests.language(context); // refuses one that is not known
        int limit = parameters.number("limit", USUAL_LIMIT, 1, ChangeFeed.MOST_ENTRIES);
        var follower = parameters.one("follower").map(Claim::checkIdentity);
        long after = parameters.one("after").map(this::sequence).orElse(0L);
        var page = feed.page(after, limit, follower);
        if (page.more()) {
            Answers.next(context, parameters, FeedWriter.next(page).text());
        }
        Answers.tagged(context, FeedWriter.write(page));
    }

    /** {@return the change behind which a cursor is, which must be of this store} */
    private long sequence(String text) {
        var cursor = FeedCursor.of(text);
        var self = feed.self().identity();
        if (!cursor.identity().equals(self)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "feed.otherStore", cursor.identity(), self);
        }
        return cursor.sequence();
    }
}
