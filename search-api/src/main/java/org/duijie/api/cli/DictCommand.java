package org.duijie.api.cli;

import org.duijie.api.DataDirectory;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict}: dictionaries and segmentation. */
@Command(
        name = "dict",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            DictSegmentCommand.class,
            DictLintCommand.class,
            DictDiffCommand.class,
            DictImportCommand.class,
            DictMineCommand.class,
            DictReloadCommand.class,
        })
final class DictCommand {
    @ParentCommand
    private DuijieCommand parent;

    DataDirectory data() {
        return parent.data();
    }

    /** Opens the store; the caller closes it. */
    RecordStore store() {
        return parent.store();
    }

    /** {@return what is shipped with the user's dictionaries} */
    Vocabulary vocabulary() {
        return Vocabulary.with(DictionaryFolder.read(data().dictionaries()));
    }
}
