package org.duijie.api.cli;

import java.time.Duration;
import java.util.Locale;
import org.duijie.api.view.ModelJson;
import org.duijie.recommender.model.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie model show}: what a model is. */
@Command(name = "show", resourceBundle = "org.duijie.api.cli.help")
final class ModelShowCommand implements Runnable {
    @ParentCommand
    private ModelCommand parent;

    @Mixin
    private Output output;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID")
    private String id;

    @Override
    public void run() {
        var model = parent.models().open(id == null ? parent.idInUse() : id);
        output.result(ModelJson.of(model), () -> print(model));
    }

    private void print(ModelFolder model) {
        var manifest = model.manifest();
        var origins = manifest.origins();
        output.line("model.title", model.id());
        model.created().ifPresent(c -> output.subline("model.created", c.at(), seconds(c.training())));
        output.subline("model.origins", origins.store(), origins.sequence(), origins.dictionary(), origins.seed());
        output.subline("model.data", origins.data());
        manifest.measures()
                .forEach((name, m) ->
                        output.subline("model.measure", name, number(m.value()), number(m.low()), number(m.high())));
        output.subline("model.features", manifest.features().size());
        manifest.features().forEach(f -> output.out().println("    " + f));
        manifest.parts().forEach((name, p) -> output.subline("model.part", name, p.bytes(), p.sha256()));
        output.subline("model.page");
    }

    /** {@return a measure with four digits after the point} */
    static String number(double measure) {
        return String.format(Locale.ROOT, "%.4f", measure);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
    }
}
