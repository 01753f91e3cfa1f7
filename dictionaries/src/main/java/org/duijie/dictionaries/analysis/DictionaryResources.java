package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.util.ResourceLoader;
import org.duijie.dictionaries.file.DictionaryLines;

/** Dictionary files that a factory's parameter names, parted by commas. */
final class DictionaryResources {
    private final ResourceLoader loader;

    DictionaryResources(ResourceLoader loader) {
        this.loader = loader;
    }

    /** {@return what a factory gives whose parameters name files that were not read yet: an exception} */
    static <T> Supplier<T> notRead() {
        return () -> {
            throw new IllegalStateException("the parameters name files; inform(ResourceLoader) comes before create");
        };
    }

    /**
     * {@return what each file says, in the order in which they are named}
     *
     * @param names parted by commas; empty for none
     * @throws IOException if there is no such resource
     * @throws org.duijie.dictionaries.DictionaryFault if a line breaks a rule
     */
    <T> List<T> read(String names, Function<DictionaryLines, T> reader) throws IOException {
        var contents = new ArrayList<T>();
        for (var name : names(names)) {
            try (var lines = DictionaryLines.of(name, loader.openResource(name))) {
                contents.add(reader.apply(lines));
            }
        }
        return contents;
    }

    private static List<String> names(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }
}
