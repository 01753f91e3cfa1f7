package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.view.Json;
import org.duijie.recommender.field.FieldModelFile;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie fields suggest TEXT}: the likeliest fields of a text. */
@Command(name = "suggest", resourceBundle = "org.duijie.api.cli.help")
final class FieldsSuggestCommand implements Runnable {
    @ParentCommand
    private FieldsCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--top", paramLabel = "N", defaultValue = "3")
    private int top;

    @Parameters(paramLabel = "TEXT")
    private String text;

    @Override
    public void run() {
        try (var store = parent.store()) {
            var models = FieldModelFile.read(parent.file(), store, parent.vocabulary());
            var suggested = new EnumMap<FieldScheme, List<Suggestion>>(FieldScheme.class);
            for (var scheme : FieldScheme.values()) {
                suggested.put(scheme, models.suggest(scheme, text, top));
            }
            output.result(json(suggested), () -> print(suggested));
        }
    }

    private static ObjectNode json(Map<FieldScheme, List<Suggestion>> suggested) {
        var json = Json.object();
        suggested.forEach((scheme, list) -> {
            var array = json.putArray(scheme.code());
            list.forEach(s -> array.addObject().put("code", s.code()).put("confidence", s.confidence()));
        });
        return json;
    }

    private void print(Map<FieldScheme, List<Suggestion>> suggested) {
        suggested.forEach((scheme, list) -> {
            output.line(list.isEmpty() ? "fields.none" : "fields.scheme", Output.text("fields." + scheme.code()));
            list.forEach(s ->
                    output.out().println("  " + s.code() + "  " + String.format(Locale.ROOT, "%.2f", s.confidence())));
        });
    }
}
