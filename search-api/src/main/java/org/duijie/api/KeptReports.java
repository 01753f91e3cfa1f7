package org.duijie.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.report.Report;
import org.duijie.evaluation.report.ReportFiles;
import org.duijie.evaluation.report.ReportJson;

/**
 * The reports of evaluations that are kept in a data directory, as {@code reports/NAME.json}. Deleting such a file is all that it takes to
 * be rid of it.
 *
 * @param folder where they lie, which need not exist
 */
public record KeptReports(Path folder) {
    private static final String ENDING = ".json";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}");

    /** {@return those of a data directory} */
    public static KeptReports of(DataDirectory data) {
        return new KeptReports(data.root().resolve("reports"));
    }

    /** A report with its name. */
    public record Kept(String name, Report report) {}

    /**
     * Keeps a report; one of this name is replaced.
     *
     * @throws BrokenRule {@code report.name}, or why it cannot be written
     */
    public Path keep(String name, Report report) {
        var file = file(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "report.folder", folder, e);
        }
        ReportFiles.json(report, file);
        return file;
    }

    /**
     * {@return whether there is a report of this name}
     */
    public boolean has(String name) {
        return NAME.matcher(name).matches() && Files.isRegularFile(file(name));
    }

    /**
     * {@return the report of this name}
     *
     * @throws BrokenRule {@code report.name}, {@code report.absent}, {@code report.damaged}
     */
    public Report read(String name) {
        return ReportJson.read(file(name));
    }

    /** {@return all, the newest first; files that are no report of this format are left out} */
    public List<Kept> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ENDING))
                    .map(f -> f.substring(0, f.length() - ENDING.length()))
                    .filter(this::has)
                    .flatMap(this::readable)
                    .sorted(Comparator.comparing((Kept k) -> k.report().madeAt())
                            .reversed()
                            .thenComparing(Kept::name))
                    .toList();
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "report.folder", folder, e);
        }
    }

    private Stream<Kept> readable(String name) {
        try {
            return Stream.of(new Kept(name, read(name)));
        } catch (BrokenRule e) {
            return Stream.empty();
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "report.name", name);
        }
        return folder.resolve(name + ENDING);
    }
}
