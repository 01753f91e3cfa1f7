package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.view.Json;
import org.duijie.recommender.field.FieldModelFile;
import org.duijie.recommender.field.FieldModels;
import org.duijie.recommender.field.FieldScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie fields train}: learns from the records that have fields. */
@Command(name = "train", resourceBundle = "org.duijie.api.cli.help")
final class FieldsTrainCommand implements Runnable {
    @ParentCommand
    private FieldsCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (var store = parent.store()) {
            var models = FieldModels.train(store, parent.vocabulary());
            FieldModelFile.write(parent.file(), models);
            output.result(json(models), () -> print(models));
        }
    }

    private static ObjectNode json(FieldModels models) {
        var json = Json.object().put("sequence", models.manifest().sequence());
        for (var scheme : FieldScheme.values()) {
            json.put(scheme.code(), models.texts(scheme).size());
        }
        return json;
    }

    private void print(FieldModels models) {
        output.line(
                "fields.trained",
                models.texts(FieldScheme.IPC).size(),
                models.texts(FieldScheme.INDUSTRY).size(),
                parent.file());
    }
}
