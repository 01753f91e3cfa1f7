package org.duijie.dictionaries.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.synonym.SynonymFile;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.term.TermFile;

/**
 * A user's dictionaries: the files {@code *.terms.txt}, {@code *.stop.txt} and {@code *.synonyms.txt} of a folder, read in the order of
 * their names. Names that begin with a point or end with {@code ~} are skipped; any other name is a fault.
 */
public final class DictionaryFolder {
    private DictionaryFolder() {}

    /**
     * {@return what the files of a folder say; nothing where there is no folder}
     *
     * @throws DictionaryFault at the first line or file that breaks a rule: {@code file.kind}, {@code folder.unreadable},
     *     {@code synonym.cycle}, or what {@link TermFile}, {@link StopTerms} and {@link SynonymFile} say
     */
    public static DictionaryContent read(Path folder) {
        var terms = new ArrayList<Term>();
        var stopTerms = new StopTerms(new HashMap<>());
        var synonyms = new ArrayList<SynonymGroup>();
        var cycles = new SynonymCycles();
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            try (var lines = DictionaryLines.of(file)) {
                if (name.endsWith(TermFile.ENDING)) {
                    terms.addAll(TermFile.read(lines, Origin.USER));
                } else if (name.endsWith(StopTerms.ENDING)) {
                    stopTerms = stopTerms.with(StopTerms.read(lines));
                } else if (name.endsWith(SynonymFile.ENDING)) {
                    lines.forEach(line -> synonyms.add(cycles.checked(line, SynonymFile.group(line))));
                } else {
                    throw unknownKind(name);
                }
            }
        }
        return new DictionaryContent(terms, stopTerms, synonyms);
    }

    /** Writes dictionaries into a folder, which is made, so that reading it gives the same. */
    public static void write(DictionaryContent content, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("all" + TermFile.ENDING), TermFile.lines(content.terms()));
        Files.write(
                folder.resolve("all" + StopTerms.ENDING), content.stopTerms().lines());
        Files.write(folder.resolve("all" + SynonymFile.ENDING), SynonymFile.lines(content.synonyms()));
    }

    /** {@return the dictionary files of a folder by name; none where there is no folder} */
    public static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> isDictionary(f.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (NotDirectoryException e) {
            throw new DictionaryFault(e, folder.toString(), 0, "folder.file");
        } catch (IOException e) {
            throw new DictionaryFault(e, folder.toString(), 0, "folder.unreadable", e.getMessage());
        }
    }

    static DictionaryFault unknownKind(String name) {
        return new DictionaryFault(name, 0, "file.kind", TermFile.ENDING, StopTerms.ENDING, SynonymFile.ENDING);
    }

    private static boolean isDictionary(String name) {
        return !name.startsWith(".") && !name.endsWith("~");
    }
}
