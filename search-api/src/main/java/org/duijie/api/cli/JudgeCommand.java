package org.duijie.api.cli;

import java.time.Clock;
import org.duijie.api.DataDirectory;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.judge.JudgmentStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie judge}: judgments by people. */
@Command(
        name = "judge",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            JudgePoolCommand.class,
            JudgeListCommand.class,
            JudgeAgreementCommand.class,
            JudgeRoundCommand.class,
            JudgeExportCommand.class,
            JudgeImportCommand.class
        })
final class JudgeCommand {
    @ParentCommand
    private DuijieCommand parent;

    DataDirectory data() {
        return parent.data();
    }

    /** Opens the store; the caller closes it. */
    RecordStore store() {
        return parent.store();
    }

    /** {@return the judgments, to be closed by the caller} */
    JudgmentStore open() {
        return JudgmentStore.open(parent.settings().place(), Clock.systemUTC());
    }
}
