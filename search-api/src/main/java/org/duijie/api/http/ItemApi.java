package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.view.ItemJson;

/** {@code GET /v1/items/{id}}. */
final class ItemApi {
    private static final List<String> PARAMETERS = List.of(ReaderLanguage.PARAMETER);

    private final Sight sight;

    ItemApi(Sight sight) {
        this.sight = sight;
    }

    void item(Context context) {
        Requests.parameters(context, PARAMETERS);
        var data = sight.of(context);
        var record = data.item(context.pathParam("id"));
        var locale = Requests.language(context);
        var json = ItemJson.of(record, data.indicators(record), data.duplicatesOf(record), locale);
        json.set("suggested", ItemJson.suggested(data.suggestedFields(record), locale));
        data.originOf(record)
                .ifPresent(o -> json.putObject("origin").put("id", o.identity()).put("name", o.name()));
        Answers.tagged(context, json);
    }
}
