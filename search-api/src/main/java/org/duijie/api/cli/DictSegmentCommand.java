package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.view.Json;
import org.duijie.dictionaries.file.TextLines;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Segmenter;
import org.duijie.dictionaries.segment.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict segment}: words parted by blanks, a line for each line; or where each word comes from. */
@Command(name = "segment", resourceBundle = "org.duijie.api.cli.help")
final class DictSegmentCommand implements Runnable {
    @ParentCommand
    private DictCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--mode", paramLabel = "fine|search", defaultValue = "fine")
    private Granularity mode;

    @Option(names = "--explain")
    private boolean explain;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private Path file;

    @Override
    public void run() {
        try (var lines = file == null ? TextLines.of("-", System.in) : TextLines.of(file)) {
            var segmenter = parent.vocabulary().segmenter();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                print(line.get().text(), segmenter);
            }
        }
    }

    private void print(String line, Segmenter segmenter) {
        var words = segmenter.segment(line, mode);
        output.result(json(line, words), () -> {
            output.out().print(explain ? explained(line, words) : plain(line, words));
            if (file == null) {
                output.out().flush(); // who writes lines to it may wait for each answer
            }
        });
    }

    private static String plain(String line, List<Word> words) {
        return words.stream().map(w -> text(line, w)).collect(Collectors.joining(" ", "", "\n"));
    }

    private static String explained(String line, List<Word> words) {
        var lines = new StringBuilder(line).append('\n');
        for (var word : words) {
            lines.append(word.part() ? "    " : "  ")
                    .append(String.join(
                            "\t", text(line, word), word.form(), word.partOfSpeech(), Output.text(origin(word))));
            whole(words, word).ifPresent(w -> lines.append("\t< ").append(text(line, w)));
            lines.append('\n');
        }
        return lines.toString();
    }

    private ObjectNode json(String line, List<Word> words) {
        var json = Json.object();
        if (!explain) {
            return json.set(
                    "words", Json.texts(words.stream().map(w -> text(line, w)).toList()));
        }
        var list = json.put("text", line).putArray("words");
        for (var word : words) {
            var node = list.addObject()
                    .put("text", text(line, word))
                    .put("form", word.form())
                    .put("start", word.start())
                    .put("end", word.end())
                    .put("partOfSpeech", word.partOfSpeech())
                    .put("origin", word.origin().name().toLowerCase(Locale.ROOT));
            whole(words, word).ifPresent(w -> node.put("whole", text(line, w)));
        }
        return json;
    }

    /** The word that a part lies in: the shortest such that is itself no part. */
    private static Optional<Word> whole(List<Word> words, Word part) {
        return !part.part()
                ? Optional.empty()
                : words.stream()
                        .filter(w -> !w.part() && w.start() <= part.start() && part.end() <= w.end())
                        .min(Comparator.comparingInt(w -> w.end() - w.start()));
    }

    private static String text(String line, Word word) {
        return line.substring(word.start(), word.end());
    }

    private static String origin(Word word) {
        return "dict.origin." + word.origin().name().toLowerCase(Locale.ROOT);
    }
}
