package org.duijie.dictionaries.vocabulary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.LatticeSegmenter;

/** The dictionaries in this module's jar, listed in {@code files.txt}. */
final class ShippedDictionary {
    static final DictionaryContent CONTENT = read();

    private ShippedDictionary() {}

    private static DictionaryContent read() {
        Thread.ofPlatform()
                .name("dictionaries")
                .daemon()
                .start(LatticeSegmenter::load); // it takes as long as reading the files
        var shipped = PlacedContent.shipped();
        if (!shipped.faults().isEmpty()) {
            throw shipped.faults().getFirst();
        }
        return shipped.content();
    }

    /** {@return the names of the files in the order in which they are read} */
    static List<String> files() {
        var names = new ArrayList<String>();
        try (var files = lines("files.txt")) {
            files.forEach(line -> names.add(line.text()));
        }
        return names;
    }

    /** {@return the lines of a file} */
    static DictionaryLines lines(String name) {
        InputStream in = ShippedDictionary.class.getResourceAsStream("/org/duijie/dictionaries/" + name);
        if (in == null) {
            throw new IllegalStateException("the jar lacks org/duijie/dictionaries/" + name);
        }
        return DictionaryLines.of(name, in);
    }
}
