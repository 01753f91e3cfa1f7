package org.duijie.evaluation.regress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * The figures of regressions as Markdown, a section each. What cannot be run for want of its corpus keeps the section, and so the date, that it
 * has. The sample corpus is always there, so its sections have no date: a test holds that they are current.
 */
public final class ResultsFile {
    private static final String SECTION = "## ";
    private static final String HEAD = """
            # Results of the regressions

            Generated: `./duijie regress evaluation/regressions/*.yaml --corpora DIR --write evaluation/RESULTS.md`. What is on outside data keeps its
            figures and their date where the data is absent; what is on the sample corpus is held by every build.
            """;

    private final Map<String, String> sections = new LinkedHashMap<>();

    private ResultsFile() {}

    /**
     * Reads a file.
     *
     * @return its sections; none where it is not there
     * @throws BrokenRule {@code file.unreadable}
     */
    public static ResultsFile read(Path file) {
        var results = new ResultsFile();
        if (Files.exists(file)) {
            try {
                var parts = Files.readString(file).split("(?m)^" + SECTION, -1);
                for (int i = 1; i < parts.length; i++) {
                    results.sections.put(parts[i].lines().findFirst().orElse(""), SECTION + parts[i].strip() + "\n");
                }
            } catch (IOException e) {
                throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e);
            }
        }
        return results;
    }

    /** {@return the section of a regression, as it is in the file} */
    public Optional<String> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    /** Takes over what came out. */
    public void put(Regression regression, List<Outcome> outcomes, LocalDate today) {
        sections.put(regression.name(), section(regression, outcomes, today));
    }

    /**
     * Writes all sections, beside the file and then in its place.
     *
     * @throws BrokenRule {@code file.unwritable}
     */
    public void write(Path file) {
        var pending = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(pending, HEAD + "\n" + String.join("\n", sections.values()));
            Files.move(pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unwritable", file, e);
        }
    }

    /**
     * {@return a section: why, when and on what, and a table with a row a variant, a column a measure of a task; what is off by more than
     * the tolerance is marked with what was expected}
     */
    public static String section(Regression regression, List<Outcome> outcomes, LocalDate today) {
        var text = new StringBuilder(SECTION + regression.name() + "\n\n" + regression.why() + "\n\n");
        if (!regression.corpus().isEmpty()) {
            text.append("Measured ").append(today).append(" on ");
            text.append(regression.corpus().stream()
                    .map(f -> "`" + f.file() + "` (SHA-256 `" + f.sha256().substring(0, 12) + "…`)")
                    .collect(Collectors.joining(", ")));
            text.append(".\n\n");
        }
        var columns = regression.tasks().stream()
                .flatMap(t -> t.measures().stream().map(m -> t.name() + ", " + m))
                .toList();
        text.append(row("", columns))
                .append("|---|")
                .append("---|".repeat(columns.size()))
                .append('\n');
        for (var variant : regression.variants()) {
            var cells = outcomes.stream()
                    .filter(o -> o.variant().equals(variant))
                    .flatMap(o -> o.values().keySet().stream().map(m -> cell(o, m, regression.tolerance())))
                    .toList();
            text.append(row(variant.name(), cells));
        }
        return text.toString();
    }

    private static String row(String name, List<String> cells) {
        return "| " + name + " |" + cells.stream().map(c -> " " + c + " |").collect(Collectors.joining()) + "\n";
    }

    private static String cell(Outcome outcome, String measure, double tolerance) {
        var value = String.format(Locale.ROOT, "%.4f", outcome.values().get(measure));
        var missed = outcome.missed(tolerance).get(measure);
        return missed == null ? value : value + String.format(Locale.ROOT, " (%.4f!)", missed);
    }
}
