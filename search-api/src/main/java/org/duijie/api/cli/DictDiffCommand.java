package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.duijie.api.view.Json;
import org.duijie.dictionaries.compare.ChangeCounts;
import org.duijie.dictionaries.compare.CutComparison;
import org.duijie.dictionaries.compare.CutDifference;
import org.duijie.dictionaries.compare.VocabularySource;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.Sentences;
import org.duijie.dictionaries.file.TextLines;
import org.duijie.dictionaries.segment.Granularity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duijie dict diff OLD NEW --on FILE}: which sentences are cut differently. */
@Command(name = "diff", resourceBundle = "org.duijie.api.cli.help")
final class DictDiffCommand implements Runnable {
    private static final int TOP_CHANGES = 10;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "OLD")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW")
    private String after;

    @Option(names = "--on", paramLabel = "FILE", required = true)
    private Path file;

    @Option(names = "--mode", paramLabel = "fine|search", defaultValue = "fine")
    private Granularity mode;

    @Option(names = "--top", paramLabel = "N")
    private Integer top;

    private final ChangeCounts changes = new ChangeCounts();
    private long lines;
    private long sentences;
    private long different;

    @Override
    public void run() {
        var comparison = new CutComparison(VocabularySource.read(before), VocabularySource.read(after), mode);
        try (var text = TextLines.of(file)) {
            for (var line = text.next(); line.isPresent(); line = text.next()) {
                compare(line.get(), comparison);
            }
        }
        output.result(summary(), this::printSummary);
    }

    private void compare(DictionaryLine line, CutComparison comparison) {
        lines++;
        for (var sentence : Sentences.of(line.text())) {
            sentences++;
            comparison.of(sentence).ifPresent(d -> {
                changes.add(d);
                different++;
                if (top == null || different <= top) {
                    output.result(json(line, d), () -> print(line, d));
                }
            });
        }
    }

    private void print(DictionaryLine line, CutDifference difference) {
        output.out()
                .print(line.file() + ":" + line.number() + "\n- " + difference.marked(difference.before()) + "\n+ "
                        + difference.marked(difference.after()) + "\n");
    }

    private static ObjectNode json(DictionaryLine line, CutDifference difference) {
        var json = Json.object()
                .put("file", line.file())
                .put("line", line.number())
                .put("text", difference.text());
        var list = json.putArray("stretches");
        difference.stretches().forEach(s -> {
            var node = list.addObject().put("start", s.start()).put("end", s.end());
            node.set("before", Json.texts(s.before()));
            node.set("after", Json.texts(s.after()));
        });
        return json;
    }

    private ObjectNode summary() {
        var json = Json.object().put("lines", lines).put("sentences", sentences).put("different", different);
        var list = json.putArray("changes");
        changes.top(topChanges())
                .forEach(c -> list.addObject()
                        .put("before", c.change().before())
                        .put("after", c.change().after())
                        .put("count", c.count()));
        return json;
    }

    private void printSummary() {
        output.line("dict.diff.report", lines, sentences, different);
        changes.top(topChanges())
                .forEach(c -> output.subline(
                        "dict.diff.change",
                        c.count(),
                        c.change().before(),
                        c.change().after()));
    }

    private int topChanges() {
        return top == null ? TOP_CHANGES : top;
    }
}
