package org.duijie.indexer.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.indexer.SmallCorpus;

/** A build in a process of its own, which can be killed. */
final class BuildProcess {
    private BuildProcess() {}

    /** Updates the index of the corpus in a directory, by the dictionaries in its folder {@code dictionaries}; ends with status 0. */
    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        try (var corpus = new SmallCorpus(directory, LiveVocabulary.of(directory.resolve("dictionaries")))) {
            corpus.index();
        }
    }

    /** Starts one on the corpus in a directory. */
    static Process start(Path directory) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BuildProcess.class.getName(),
                directory.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
