package org.duijie.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duijie.api.view.Json;
import org.duijie.corpus.generate.CorpusModel;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.LearntFiles;
import org.duijie.corpus.generate.Part;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duijie generate}: any number of records, and interactions, like those of the sample corpus or of given files. */
@Command(name = "generate", resourceBundle = "org.duijie.api.cli.help")
final class GenerateCommand implements Runnable {
    @Mixin
    private Output output;

    @Option(names = "--technologies", paramLabel = "N", defaultValue = "0")
    private long technologies;

    @Option(names = "--needs", paramLabel = "N", defaultValue = "0")
    private long needs;

    @Option(names = "--enterprises", paramLabel = "N", defaultValue = "0")
    private long enterprises;

    @Option(names = "--interactions", paramLabel = "N", defaultValue = "0")
    private long interactions;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE|DIR", required = true)
    private Path out;

    @Option(names = "--from", paramLabel = "FILE", arity = "1..*")
    private List<Path> from = List.of();

    @Override
    public void run() {
        var files = new GeneratedFiles(
                new Generator(model(from), seed, enterprises),
                Map.of(Part.TECHNOLOGIES, technologies, Part.NEEDS, needs, Part.ENTERPRISES, enterprises),
                interactions);
        long began = System.nanoTime();
        try (var progress = new Progress(Output.text("generate.task"), Output.text("generate.unit"), 1, output.err())) {
            files.write(out, done -> progress.at(done, files.total()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        output.result(
                Json.object()
                        .put("technologies", technologies)
                        .put("needs", needs)
                        .put("enterprises", enterprises)
                        .put("interactions", interactions)
                        .put("seconds", seconds),
                () -> output.line(
                        "generate.done",
                        files.total(),
                        out,
                        BenchCommand.number("%.1f", seconds),
                        BenchCommand.number("%,.0f", files.total() / seconds)));
    }

    /** {@return what is learnt from some files, or from the sample corpus where there is none} */
    static CorpusModel model(List<Path> files) {
        var terms = Vocabulary.shipped().terms().stream().map(Term::form).toList();
        return files.isEmpty()
                ? CorpusModel.learn(SampleCorpus.shipped().records().iterator(), terms)
                : LearntFiles.learn(files, terms);
    }
}
