package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.saved.NewSearch;
import org.duijie.api.saved.SavedQuestion;
import org.duijie.api.saved.SavedSearch;
import org.duijie.api.saved.SavedSearches;
import org.duijie.api.view.Json;
import org.duijie.api.view.SavedSearchJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.indexer.query.QueryTerms;

/** An enterprise's own saved searches; those of another one are not there. */
final class SavedSearchesApi {
    /** The names of the parameters of the list. */
    static final List<String> LIST_PARAMETERS = List.of(Acting.ENTERPRISE, ReaderLanguage.PARAMETER);

    private static final List<String> PARAMETERS = List.of(ReaderLanguage.PARAMETER);
    private static final List<String> KEYS = List.of(Acting.ENTERPRISE, "name", "question", "active");
    private static final int CREATED = 201;
    private static final int DELETED = 204;

    private final SavedSearches searches;
    private final QueryTerms terms;
    private final Creations creations;
    private final int largestRequest;

    /**
     * The saved searches.
     *
     * @param terms says what can be searched for
     */
    SavedSearchesApi(SavedSearches searches, QueryTerms terms, Creations creations, int largestRequest) {
        this.searches = searches;
        this.terms = terms;
        this.creations = creations;
        this.largestRequest = largestRequest;
    }

    /** {@code POST /v1/saved-searches}. */
    void create(Context context) {
        begin(context, PARAMETERS);
        Requests.requireJson(context);
        var body = Requests.body(context, largestRequest);
        var fields = fields(body);
        var caller = Visitor.caller(context);
        var enterprise = Acting.enterprise(caller, named(fields));
        var said = said(enterprise, fields);
        var search = searches.create(said, creations.id(context, caller, body));
        context.status(CREATED).header("Location", "/v1/saved-searches/" + search.id());
        answer(context, search);
    }

    /** {@code GET /v1/saved-searches}. */
    void list(Context context) {
        var parameters = begin(context, LIST_PARAMETERS);
        var enterprise = Acting.enterprise(Visitor.caller(context), parameters.one(Acting.ENTERPRISE));
        var list = Json.mapper().createArrayNode();
        searches.of(enterprise).forEach(s -> list.add(SavedSearchJson.of(s)));
        Answers.json(context, Json.object().set("searches", list));
    }

    /** {@code GET /v1/saved-searches/{id}}. */
    void get(Context context) {
        begin(context, PARAMETERS);
        answer(context, own(context));
    }

    /** {@code PUT /v1/saved-searches/{id}}. */
    void change(Context context) {
        begin(context, PARAMETERS);
        Requests.requireJson(context);
        var known = own(context);
        IfMatch.require(context, tag(known));
        var fields = fields(Requests.body(context, largestRequest));
        named(fields).filter(e -> !e.equals(known.said().enterprise())).ifPresent(e -> {
            throw new BrokenRule(ApiMessages.MESSAGES, "acting.foreign", e);
        });
        var said = said(known.said().enterprise(), fields);
        answer(context, searches.change(known.id(), said, known.version()).orElseThrow(() -> changed(context)));
    }

    /** {@code DELETE /v1/saved-searches/{id}}. */
    void delete(Context context) {
        begin(context, PARAMETERS);
        var known = own(context);
        IfMatch.require(context, tag(known));
        if (!searches.delete(known.id(), known.version())) {
            throw changed(context);
        }
        context.status(DELETED);
    }

    private static Parameters begin(Context context, List<String> known) {
        Requests.language(context); // refuses one that is not known
        return Requests.parameters(context, known);
    }

    private static ObjectNode fields(byte[] body) {
        var json = RecordJson.parse(body, 0, body.length);
        json.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, String.join(", ", KEYS));
            }
        });
        return json;
    }

    private NewSearch said(String enterprise, ObjectNode fields) {
        var name = fields.path("name");
        var active = fields.path("active");
        if (!name.isTextual()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "saved.name", shown(name), NewSearch.LONGEST_NAME);
        }
        if (!active.isMissingNode() && !active.isBoolean()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "http.flag", "active", active);
        }
        return new NewSearch(
                enterprise, name.asText(), SavedQuestion.of(fields.path("question"), terms), active.asBoolean(true));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }

    private static Optional<String> named(ObjectNode fields) {
        return Optional.ofNullable(fields.get(Acting.ENTERPRISE)).map(n -> n.isTextual() ? n.asText() : "");
    }

    private SavedSearch own(Context context) {
        var caller = Visitor.caller(context);
        return find(context)
                .filter(s -> Acting.isFor(caller, s.said().enterprise()))
                .orElseThrow(() -> unknown(context));
    }

    private Optional<SavedSearch> find(Context context) {
        return searches.find(context.pathParam("id"));
    }

    private BrokenRule changed(Context context) {
        return find(context).map(now -> IfMatch.changed(tag(now))).orElseGet(() -> unknown(context));
    }

    private static UnknownId unknown(Context context) {
        return new UnknownId("saved.unknown", context.pathParam("id"));
    }

    private static void answer(Context context, SavedSearch search) {
        Answers.tagged(context, tag(search), SavedSearchJson.of(search));
    }

    private static String tag(SavedSearch search) {
        return "\"" + search.version() + '"';
    }
}
