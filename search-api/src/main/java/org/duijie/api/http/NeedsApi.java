package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.need.EnterpriseNeeds;
import org.duijie.api.view.Json;
import org.duijie.api.view.NeedJson;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;

/**
 * An enterprise's own needs. A private need of another one is not there; a public one can be read, and nothing else.
 */
final class NeedsApi {
    /** The names of the parameters of the list. */
    static final List<String> LIST_PARAMETERS = List.of("after", "limit", ReaderLanguage.PARAMETER);

    private static final List<String> PARAMETERS = List.of(ReaderLanguage.PARAMETER);
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;
    private static final int CREATED = 201;

    private final EnterpriseNeeds needs;
    private final Sight sight;
    private final Creations creations;
    private final int largestRequest;

    /**
     * The needs.
     *
     * @param sight which needs of an enterprise who asks may see
     */
    NeedsApi(EnterpriseNeeds needs, Sight sight, Creations creations, int largestRequest) {
        this.needs = needs;
        this.sight = sight;
        this.creations = creations;
        this.largestRequest = largestRequest;
    }

    /** {@code POST /v1/needs}. */
    void create(Context context) {
        Requests.parameters(context, PARAMETERS);
        var language = Requests.language(context);
        Requests.requireJson(context);
        var body = Requests.body(context, largestRequest);
        var fields = RecordJson.parse(body, 0, body.length);
        var caller = Visitor.caller(context);
        var enterprise = Acting.enterprise(caller, named(fields));
        var said = needs.said(creations.id(context, caller, body), enterprise, fields);
        var need = needs.create(said.need());
        context.status(CREATED).header("Location", "/v1/needs/" + need.id());
        Answers.tagged(context, tag(need), NeedJson.of(need, said.findings(), language));
    }

    /** {@code GET /v1/needs/{id}}. */
    void get(Context context) {
        Requests.parameters(context, PARAMETERS);
        Requests.language(context); // refuses one that is not known
        var need = seen(context);
        Answers.tagged(context, tag(need), NeedJson.of(need));
    }

    /** {@code PUT /v1/needs/{id}}. */
    void change(Context context) {
        Requests.parameters(context, PARAMETERS);
        var language = Requests.language(context);
        Requests.requireJson(context);
        var known = own(context);
        IfMatch.require(context, tag(known));
        var body = Requests.body(context, largestRequest);
        var said = needs.said(known, RecordJson.parse(body, 0, body.length));
        put(context, known, said.need());
        Answers.tagged(context, tag(said.need()), NeedJson.of(said.need(), said.findings(), language));
    }

    /** {@code POST /v1/needs/{id}/close}; closing one that is closed does nothing. */
    void close(Context context) {
        Requests.parameters(context, PARAMETERS);
        Requests.language(context);
        var known = own(context);
        IfMatch.requireIfGiven(context, tag(known));
        var closed = known.status().equals(EnterpriseNeeds.CLOSED) ? known : needs.closed(known);
        put(context, known, closed);
        Answers.tagged(context, tag(closed), NeedJson.of(closed));
    }

    /** {@code GET /v1/enterprises/{id}/needs}: all of one's own, of another's those that are public. */
    void ofEnterprise(Context context) {
        var parameters = Requests.parameters(context, LIST_PARAMETERS);
        Requests.language(context);
        int limit = parameters.number("limit", USUAL_LIMIT, 1, MOST);
        var part = sight.of(context).needsOf(context.pathParam("id"), parameters.one("after"), limit);
        var json = Json.object();
        var list = json.putArray("needs");
        part.needs().forEach(n -> list.add(NeedJson.of(n)));
        part.next().ifPresent(next -> {
            Answers.next(context, parameters, next);
            json.put("next", next);
        });
        Answers.json(context, json);
    }

    private void put(Context context, Need known, Need need) {
        if (!needs.change(need, known::equals)) {
            var now = needs.find(need.id()).orElseThrow(() -> unknown(context));
            throw IfMatch.changed(tag(now));
        }
    }

    private Need own(Context context) {
        var need = seen(context);
        Acting.requireFor(Visitor.caller(context), need.enterpriseId());
        return need;
    }

    private Need seen(Context context) {
        return sight.of(context).need(context.pathParam("id"));
    }

    private static UnknownId unknown(Context context) {
        return new UnknownId("need.unknown", context.pathParam("id"));
    }

    /** Takes the enterprise out of what is said. */
    private static Optional<String> named(ObjectNode fields) {
        return Optional.ofNullable(fields.remove(Acting.ENTERPRISE)).map(n -> n.isTextual() ? n.asText() : "");
    }

    private static String tag(Need need) {
        return '"' + Answers.hash(RecordJson.encode(need)) + '"';
    }
}
