package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.view.QualityJson;

/** {@code GET /v1/quality}. */
final class QualityApi {
    private final Sight sight;

    QualityApi(Sight sight) {
        this.sight = sight;
    }

    void quality(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        var language = Requests.language(context);
        Answers.tagged(context, QualityJson.of(sight.of(context).quality(), language));
    }
}
