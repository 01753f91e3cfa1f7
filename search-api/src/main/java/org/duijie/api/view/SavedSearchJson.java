package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.saved.SavedSearch;

/** A saved search as JSON. */
public final class SavedSearchJson {
    private SavedSearchJson() {}

    /** {@return the search with its question under the names that {@code GET /v1/search} has} */
    public static ObjectNode of(SavedSearch search) {
        var json = Json.object();
        json.put("id", search.id());
        json.put("enterpriseId", search.said().enterprise());
        json.put("name", search.said().name());
        json.set("question", search.said().question().json());
        json.put("active", search.said().active());
        json.put("createdAt", search.createdAt().toString());
        json.put("changedAt", search.changedAt().toString());
        return json;
    }
}
