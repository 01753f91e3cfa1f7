package org.duijie.api.cli;

import java.nio.file.Path;
import org.duijie.api.DataDirectory;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie fields}: technical fields for texts that have none. */
@Command(
        name = "fields",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {FieldsTrainCommand.class, FieldsSuggestCommand.class})
final class FieldsCommand {
    @ParentCommand
    private DuijieCommand parent;

    DataDirectory data() {
        return parent.data();
    }

    /** Opens the store; the caller closes it. */
    RecordStore store() {
        return parent.store();
    }

    /** {@return the file of the model} */
    Path file() {
        return data().fieldModel();
    }

    /** {@return what is shipped with the user's dictionaries} */
    Vocabulary vocabulary() {
        return Vocabulary.with(DictionaryFolder.read(data().dictionaries()));
    }
}
