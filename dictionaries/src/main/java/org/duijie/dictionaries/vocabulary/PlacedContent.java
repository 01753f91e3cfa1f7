package org.duijie.dictionaries.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerm;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.synonym.SynonymFile;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.term.TermFile;

/**
 * What dictionary files say line by line, and which lines and files cannot be read: reading goes on after a fault, for telling all of
 * them at once.
 *
 * @param terms in the order of the files
 * @param stopTerms in the order of the files
 * @param synonyms in the order of the files
 * @param faults of lines and files
 */
public record PlacedContent(
        List<Placed<Term>> terms,
        List<Placed<StopTerm>> stopTerms,
        List<Placed<SynonymGroup>> synonyms,
        List<DictionaryFault> faults) {
    /** What no file says. */
    public static final PlacedContent EMPTY = new PlacedContent(List.of(), List.of(), List.of(), List.of());

    /** Copies. */
    public PlacedContent {
        terms = List.copyOf(terms);
        stopTerms = List.copyOf(stopTerms);
        synonyms = List.copyOf(synonyms);
        faults = List.copyOf(faults);
    }

    /** {@return what is shipped} */
    public static PlacedContent shipped() {
        var reading = new Reading(Origin.DOMAIN);
        ShippedDictionary.files().forEach(f -> reading.file(f, () -> ShippedDictionary.lines(f)));
        return reading.content();
    }

    /** {@return what a user's files say} */
    public static PlacedContent of(Collection<Path> files) {
        var reading = new Reading(Origin.USER);
        files.forEach(f -> reading.file(f.getFileName().toString(), () -> DictionaryLines.of(f)));
        return reading.content();
    }

    /** {@return how many lines say something that can be read} */
    public int size() {
        return terms.size() + stopTerms.size() + synonyms.size();
    }

    /** {@return the same without the places} */
    public DictionaryContent content() {
        var weights = new HashMap<String, Float>();
        stopTerms.forEach(s -> weights.put(s.value().form(), s.value().weight()));
        return new DictionaryContent(values(terms), new StopTerms(weights), values(synonyms));
    }

    private static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).toList();
    }

    private static final class Reading {
        private final Origin origin;
        private final List<Placed<Term>> terms = new ArrayList<>();
        private final List<Placed<StopTerm>> stopTerms = new ArrayList<>();
        private final List<Placed<SynonymGroup>> synonyms = new ArrayList<>();
        private final List<DictionaryFault> faults = new ArrayList<>();

        Reading(Origin origin) {
            this.origin = origin;
        }

        PlacedContent content() {
            return new PlacedContent(terms, stopTerms, synonyms, faults);
        }

        void file(String name, Supplier<DictionaryLines> open) {
            var termFile = new TermFile(origin);
            try (var lines = open.get()) {
                if (name.endsWith(TermFile.ENDING)) {
                    lines(lines, l -> termFile.read(l).forEach(t -> add(terms, l, t)));
                } else if (name.endsWith(StopTerms.ENDING)) {
                    lines(lines, l -> add(stopTerms, l, new StopTerm(StopTerms.form(l), StopTerms.weight(l))));
                } else if (name.endsWith(SynonymFile.ENDING)) {
                    lines(lines, l -> add(synonyms, l, SynonymFile.group(l)));
                } else {
                    throw DictionaryFolder.unknownKind(name);
                }
            } catch (DictionaryFault e) {
                faults.add(e);
            }
        }

        private void lines(DictionaryLines lines, LineReader reader) {
            while (true) {
                try {
                    var line = lines.next();
                    if (line.isEmpty()) {
                        return;
                    }
                    reader.read(line.get());
                } catch (DictionaryFault e) {
                    if (e.line() == 0) {
                        throw e; // the file as a whole
                    }
                    faults.add(e);
                }
            }
        }

        private static <T> void add(List<Placed<T>> list, DictionaryLine line, T value) {
            list.add(new Placed<>(line.file(), line.number(), value));
        }
    }

    /** Takes in a line, or throws what is wrong with it. */
    private interface LineReader {
        void read(DictionaryLine line);
    }
}
