package org.duijie.dictionaries.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import org.duijie.dictionaries.vocabulary.PlacedContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/** Vocabularies by a name: {@value #SHIPPED}, a dictionary file, or a folder of such. */
public final class VocabularySource {
    /** Stands for what is shipped alone. */
    public static final String SHIPPED = "shipped";

    private VocabularySource() {}

    /**
     * {@return what is shipped, with what a file or folder says}
     *
     * @throws DictionaryFault {@code file.missing}, or the first that is wrong with what is there
     */
    public static Vocabulary read(String source) {
        if (source.equals(SHIPPED)) {
            return Vocabulary.shipped();
        }
        var path = Path.of(source);
        if (!Files.exists(path)) {
            throw new DictionaryFault(source, 0, "file.missing");
        }
        if (Files.isDirectory(path)) {
            return Vocabulary.with(DictionaryFolder.read(path));
        }
        var content = PlacedContent.of(List.of(path));
        if (!content.faults().isEmpty()) {
            throw content.faults().getFirst();
        }
        return Vocabulary.with(content.content());
    }
}
