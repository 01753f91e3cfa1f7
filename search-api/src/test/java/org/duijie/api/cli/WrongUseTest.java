package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WrongUseTest {
    @TempDir
    private Path directory;

    @Test
    void aMissingCommandAnUnknownOneAndAnUnknownOptionAreWrongUse() {
        assertThat(Ran.command().status()).isEqualTo(2);
        assertThat(Ran.command("serach", "x").status()).isEqualTo(2);
        assertThat(Ran.command("search", "x", "--tpo", "3").err())
                .contains("--tpo")
                .contains("duijie search --help");
        assertThat(Ran.command("match").status()).isEqualTo(2);
        assertThat(Ran.command("match", "--need", "a", "--text", "b").status()).isEqualTo(2);
        assertThat(Ran.command("search", "x", "--top", "many").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "search|   |the text to search for is empty",
                "search|*:*(^)|\"*:*(^)\" holds no word to search for",
                "search --top 0|x|top is 0, it must be from 1 to 1000",
                "search --top -5|x|top is -5",
                "search --kind thing|x|kind \"thing\" is not known, it must be one of: achievement, patent, need, enterprise",
                "search --filter colour=red|x|filter field \"colour\" is not known, it must be one of: kind",
                "search --filter red|x|filter \"red\" has the wrong form",
                "search --after !!|x|cursor \"!!\" is not valid",
                "match --text|  |the text to search for is empty",
            })
    void aBadValueFailsWithTheRuleAndTheValue(String command, String text, String message) {
        var words = new java.util.ArrayList<Object>(java.util.List.of(command.split(" ")));
        words.add(text == null ? "   " : text);
        words.add("--data=" + directory);

        var ran = Ran.command(words.toArray());

        assertThat(ran.err()).contains(message);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aTextOfAHundredThousandCharactersIsRefused() {
        var ran = Ran.command("search", "膜".repeat(100_000), "--data=" + directory);

        assertThat(ran.err()).contains("has 100000 characters, the most is 50000");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void withoutAnIndexTheMessageSaysWhatToRun() {
        var ran = Ran.command("search", "膜", "--data=" + directory);

        assertThat(ran.err()).contains("./duijie index");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void topicsThatAreNoNeedsAreNamedByFileAndLine() throws IOException {
        var record =
                Files.writeString(directory.resolve("a.jsonl"), "{\"id\":\"a\",\"kind\":\"need\",\"title\":\"隔膜\"}\n");
        Ran.command("import", record, "--data=" + directory);
        Ran.command("index", "--data=" + directory);
        var topics = Files.writeString(
                directory.resolve("topics.jsonl"), "{\"id\":\"p\",\"kind\":\"patent\",\"title\":\"隔膜\"}\n");

        var ran = Ran.command("run", "--topics", topics, "--out", directory.resolve("run"), "--data=" + directory);

        assertThat(ran.err()).contains("topics.jsonl, line 1 is not a need");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(directory.resolve("run")).doesNotExist();
    }

    @Test
    void anUnknownRankerIsRefused() {
        var ran = Ran.command("run", "--topics", "t", "--out", "o", "--ranker", "magic", "--data=" + directory);

        assertThat(ran.err()).contains("ranker \"magic\" is not known, there is: lexical, affinity");
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void everyCommandAndOptionIsDescribedInBothLanguages(String language) {
        java.util.Locale.setDefault(Language.choose(new String[] {"--lang=" + language}, null));
        describe(new CommandLine(new DuijieCommand()));
    }

    private static void describe(CommandLine command) {
        var name = command.getCommandSpec().qualifiedName();
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(name)
                .isNotEmpty();
        command.getCommandSpec()
                .args()
                .forEach(a -> assertThat(a.description())
                        .as(name + " " + a.paramLabel() + a)
                        .isNotEmpty());
        command.getSubcommands().values().forEach(WrongUseTest::describe);
    }
}
