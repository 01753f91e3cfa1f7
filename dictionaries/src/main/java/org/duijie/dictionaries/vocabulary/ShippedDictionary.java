package org.duijie.dictionaries.vocabulary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.LatticeSegmenter;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.synonym.SynonymFile;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.term.TermFile;

/** The dictionaries in this module's jar, listed in {@code files.txt}. */
final class ShippedDictionary {
    static final DictionaryContent CONTENT = read();

    private ShippedDictionary() {}

    private static DictionaryContent read() {
        Thread.ofPlatform()
                .name("dictionaries")
                .daemon()
                .start(LatticeSegmenter::load); // it takes as long as reading the files
        var terms = new ArrayList<Term>();
        var stopTerms = new StopTerms(new HashMap<>());
        var synonyms = new ArrayList<SynonymGroup>();
        try (var files = lines("files.txt")) {
            for (var file = files.next(); file.isPresent(); file = files.next()) {
                var name = file.get().text();
                try (var lines = lines(name)) {
                    if (name.endsWith(TermFile.ENDING)) {
                        terms.addAll(TermFile.read(lines, Origin.DOMAIN));
                    } else if (name.endsWith(StopTerms.ENDING)) {
                        stopTerms = stopTerms.with(StopTerms.read(lines));
                    } else {
                        synonyms.addAll(SynonymFile.read(lines));
                    }
                }
            }
        }
        return new DictionaryContent(terms, stopTerms, synonyms);
    }

    private static DictionaryLines lines(String name) {
        InputStream in = ShippedDictionary.class.getResourceAsStream("/org/duijie/dictionaries/" + name);
        if (in == null) {
            throw new IllegalStateException("the jar lacks org/duijie/dictionaries/" + name);
        }
        return DictionaryLines.of(name, in);
    }
}
