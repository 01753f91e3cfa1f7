package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.api.view.Json;
import org.duijie.api.view.ModelJson;
import org.duijie.recommender.model.KeptModel;
import org.duijie.recommender.model.ModelManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie model list}: the models that are there. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class ModelListCommand implements Runnable {
    @ParentCommand
    private ModelCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        var models = parent.models().list();
        output.result(json(models), () -> print(models));
    }

    private static ObjectNode json(List<KeptModel> models) {
        var json = Json.object();
        var list = json.putArray("models");
        models.forEach(m -> list.add(ModelJson.of(m, Locale.getDefault())));
        return json;
    }

    private void print(List<KeptModel> models) {
        if (models.isEmpty()) {
            output.line("model.none", parent.models().root());
        }
        for (var model : models) {
            output.line(
                    model.inUse() ? "model.inUse" : "model.other",
                    model.id(),
                    model.created().map(c -> c.at().toString()).orElse("?"),
                    model.manifest().map(ModelListCommand::measures).orElse(""));
            model.fault().ifPresent(f -> output.subline("model.unreadable", f.text(Locale.getDefault())));
        }
    }

    private static String measures(ModelManifest manifest) {
        return manifest.measures().entrySet().stream()
                .map(m ->
                        m.getKey() + " " + ModelShowCommand.number(m.getValue().value()))
                .collect(Collectors.joining("  "));
    }
}
