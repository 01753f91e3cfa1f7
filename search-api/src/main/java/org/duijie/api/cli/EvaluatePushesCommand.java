package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.duijie.api.view.Json;
import org.duijie.evaluation.push.Catalogue;
import org.duijie.evaluation.push.CatalogueReader;
import org.duijie.evaluation.push.PushEvaluation;
import org.duijie.evaluation.push.PushMeasures;
import org.duijie.evaluation.push.PushReader;
import org.duijie.evaluation.run.QrelsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie evaluate-pushes FILE}: how good pushes were. */
@Command(name = "evaluate-pushes", resourceBundle = "org.duijie.api.cli.help")
final class EvaluatePushesCommand implements Runnable {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE")
    private Path pushes;

    @Option(names = "--records", paramLabel = "FILE")
    private List<Path> records = List.of();

    @Option(names = "--qrels", paramLabel = "Q")
    private Path qrels;

    @Option(names = "--rel", paramLabel = "G", defaultValue = "1")
    private int rel;

    @Option(names = "--large", paramLabel = "N", defaultValue = "10")
    private int large;

    @Override
    public void run() {
        var judgments = Optional.ofNullable(qrels).map(QrelsReader::read);
        var catalogue = records.isEmpty() ? Catalogue.UNKNOWN : CatalogueReader.read(records);
        var measures = new PushEvaluation(PushReader.read(pushes), catalogue, judgments, rel, large).measures();
        output.result(json(measures), () -> print(measures));
    }

    private static Map<String, OptionalDouble> values(PushMeasures measures) {
        var values = new LinkedHashMap<String, OptionalDouble>();
        values.put("precision", measures.precision());
        values.put("acceptance", measures.acceptance());
        values.put("acceptanceOfReplies", measures.acceptanceOfReplies());
        values.put("technologyCoverage", measures.technologyCoverage());
        values.put("enterpriseCoverage", measures.enterpriseCoverage());
        values.put("diversity", measures.diversity());
        values.put("novelty", measures.novelty());
        values.put("repeatRate", measures.repeatRate());
        values.put("fairness", measures.fairness());
        return values;
    }

    private static ObjectNode json(PushMeasures measures) {
        var json = Json.object().put("pushes", measures.pushes());
        var values = json.putObject("measures");
        values(measures).forEach((name, value) -> {
            if (value.isPresent()) {
                values.put(name, value.getAsDouble());
            } else {
                values.putNull(name);
            }
        });
        return json;
    }

    private void print(PushMeasures measures) {
        output.line("pushes.count", measures.pushes());
        values(measures)
                .forEach((name, value) -> output.subline(
                        "pushes." + name, value.isPresent() ? ComparisonText.number(value.getAsDouble()) : "-"));
    }
}
