package org.duijie.api.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.DictionaryFault;
import picocli.CommandLine;

/** Runs a command and ends the process with its exit status. */
public final class Main {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** {@code duijie COMMAND …}. */
    public static void main(String[] args) {
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        LUCENE.setLevel(Level.WARNING); // it tells at each start which vector instructions it uses
        int status = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs a command without ending the process.
     *
     * @return the exit status: 0 done, 1 failed, 2 wrong use
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        var locale = Language.choose(args, System.getenv("DUIJIE_LANG"));
        Locale.setDefault(locale); // picocli takes its texts from the default locale's bundle
        var line = new CommandLine(new DuijieCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
        line.getHelpSectionMap(); // built once, before subcommands inherit it
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, locale));
        line.setParameterExceptionHandler((e, unparsed) -> wrongUse(e, locale));
        return line.execute(args);
    }

    private static int failed(Exception e, CommandLine command, Locale locale) {
        var text = switch (e) {
            case CommandLine.ParameterException p -> p.getMessage();
            case BrokenRule rule -> rule.text(locale);
            case DictionaryFault fault -> fault.text(locale);
            default -> ApiMessages.MESSAGES.text(locale, "cli.unexpected", e);
        };
        command.getErr().println(ApiMessages.MESSAGES.text(locale, "cli.error") + text);
        if (!(e instanceof BrokenRule || e instanceof DictionaryFault)) {
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int wrongUse(CommandLine.ParameterException e, Locale locale) {
        var command = e.getCommandLine();
        var text = e.getCause() instanceof BrokenRule rule ? rule.text(locale) : e.getMessage();
        command.getErr().println(ApiMessages.MESSAGES.text(locale, "cli.error") + text);
        command.getErr()
                .println(ApiMessages.MESSAGES.text(
                        locale, "cli.seeHelp", command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }
}
