package org.duijie.corpus.normalise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.check.Utf8;

/**
 * Former names of organisations, from a file that the user keeps: UTF-8, a line for each organisation with its name of today and, behind
 * tabs, the names it had; {@code #} begins a remark. Immutable.
 */
public final class OrganisationAliases {
    /** The name of the file in the data directory. */
    public static final String FILE = "organisation-aliases.tsv";
    /** No organisation had another name. */
    public static final OrganisationAliases NONE = new OrganisationAliases(Map.of());

    private final Map<String, String> currentByFormer;

    private OrganisationAliases(Map<String, String> currentByFormer) {
        this.currentByFormer = Map.copyOf(currentByFormer);
    }

    /**
     * The former names in a data directory.
     *
     * @return none if there is no such file
     * @throws BrokenRule {@code aliases.line} where a line has no former name, {@code aliases.twice} where one name is the former one of two
     *     organisations or is itself one of today, {@code file.read}, {@code utf8.form}
     */
    public static OrganisationAliases in(Path directory) {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            var bytes = Files.readAllBytes(file);
            return of(
                    file, Utf8.decode(bytes, 0, bytes.length).toString().lines().toList());
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    static OrganisationAliases of(Path file, List<String> lines) {
        var current = new HashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = (i == 0 ? lines.get(i).replace("\uFEFF", "") : lines.get(i)).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(file, i + 1, line, current);
            }
        }
        current.forEach((former, today) -> {
            if (current.containsKey(today)) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "aliases.twice", file, today, current.get(today), former);
            }
        });
        return new OrganisationAliases(current);
    }

    private static void read(Path file, int number, String line, Map<String, String> current) {
        var names = Stream.of(line.split("\t", -1))
                .filter(n -> !n.isBlank())
                .map(OrganisationRule::spelling)
                .toList();
        if (names.size() < 2) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "aliases.line", file, number, line);
        }
        for (var former : names.subList(1, names.size())) {
            var before = current.put(former, names.getFirst());
            if (before != null && !before.equals(names.getFirst())) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "aliases.twice", file, former, before, names.getFirst());
            }
        }
    }

    /** {@return the name of today of an organisation} */
    String current(String spelling) {
        return currentByFormer.getOrDefault(spelling, spelling);
    }
}
