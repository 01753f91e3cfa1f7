package org.duijie.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.DataDirectory;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict}: dictionaries and segmentation. */
@Command(
        name = "dict",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {DictCommand.Segment.class, DictReloadCommand.class})
final class DictCommand {
    @ParentCommand
    private DuijieCommand parent;

    DataDirectory data() {
        return parent.data();
    }

    /** {@code duijie dict segment}: words parted by blanks, a line for each line. */
    @Command(name = "segment", resourceBundle = "org.duijie.api.cli.help")
    static final class Segment implements Runnable {
        @Mixin
        private Output output;

        @Option(names = "--mode", paramLabel = "fine|search", defaultValue = "fine")
        private Granularity mode;

        @Parameters(paramLabel = "FILE", arity = "0..1")
        private Path file;

        @Override
        public void run() {
            try (var in = open();
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    print(line);
                }
            } catch (IOException e) {
                throw new BrokenRule(e, ApiMessages.MESSAGES, "cli.file", file, e);
            }
        }

        private void print(String line) {
            var words = Vocabulary.shipped().segmenter().segment(line, mode).stream()
                    .map(w -> line.substring(w.start(), w.end()))
                    .toList();
            output.result(
                    Json.object().set("words", Json.texts(words)),
                    () -> output.out().println(words.stream().collect(Collectors.joining(" "))));
        }

        private InputStream open() throws IOException {
            return file == null ? System.in : Files.newInputStream(file);
        }
    }
}
