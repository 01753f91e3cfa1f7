package org.duijie.api.ask;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.access.Audit;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Visitor;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.RecordKey;

/**
 * Gives each request what its caller may see, and notes in the audit log when that was something private: the one place where handlers and pages
 * get at records. Safe for several threads.
 */
public final class Sight {
    /** What a look at something private is in the audit log. */
    public static final String ACTION = "private.read";

    private static final String ATTRIBUTE = "org.duijie.api.ask.sight";
    private static final int MOST_NOTED = 20;

    private final SeenData everybody;
    private final Audit audit;

    /**
     * The sight of a server.
     *
     * @param everybody what everybody may see
     * @param service keeps the audit log
     */
    public Sight(SeenData everybody, Service service) {
        this.everybody = everybody;
        this.audit = new Audit(service);
    }

    private record Seen(Caller caller, SeenData data, Set<String> looks) {}

    /** {@return what everybody may see} */
    public SeenData everybody() {
        return everybody;
    }

    /** {@return what the caller of a request may see; always the same for one request} */
    public SeenData of(Context context) {
        return context.attributeOrCompute(ATTRIBUTE, Sight.this::seen).data();
    }

    /**
     * Notes a look at each of some needs that is not public, or not there any more: something other than their records, such as a proposal, tells
     * of them.
     *
     * @param needs their ids
     */
    public void looksAt(Context context, Stream<String> needs) {
        var looks = context.attributeOrCompute(ATTRIBUTE, Sight.this::seen).looks();
        needs.distinct()
                .filter(id -> everybody.find(Kind.NEED, id).isEmpty())
                .forEach(id -> looks.add(RecordKey.of(Kind.NEED, id).text()));
    }

    private Seen seen(Context context) {
        var caller = Visitor.caller(context);
        var looks = Collections.synchronizedSet(new TreeSet<String>());
        return new Seen(caller, everybody.seenBy(caller, r -> looks.add(key(r))), looks);
    }

    private static String key(CorpusRecord record) {
        return RecordKey.of(record).text();
    }

    /**
     * After the handler of a request and before its answer is sent: notes what it saw of what is private, by the question's route and the ids of
     * at most {@value #MOST_NOTED} records, and has nobody else keep the answer. Where it cannot be noted, it is not answered.
     */
    public void note(Context context) {
        Seen seen = context.attribute(ATTRIBUTE);
        if (seen == null || seen.looks().isEmpty()) {
            return;
        }
        var route = context.endpoints().matchedHttpEndpoint();
        var ids = seen.looks().stream().limit(MOST_NOTED).collect(Collectors.joining(" "));
        var more = seen.looks().size() - MOST_NOTED;
        audit.note(
                seen.caller(),
                ACTION,
                context.method().name() + " " + (route == null ? "" : route.path) + " " + ids
                        + (more > 0 ? " +" + more : ""));
        context.header("Cache-Control", "private, no-store");
    }
}
