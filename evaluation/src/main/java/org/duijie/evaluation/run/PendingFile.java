package org.duijie.evaluation.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** A file that appears under its name when it is complete; until then its rows gather in a hidden one beside it. */
public final class PendingFile implements AutoCloseable {
    private final Path target;
    private final Path pending;
    private final FileChannel channel;
    private final BufferedWriter writer;
    private long rows;

    /** @throws BrokenRule {@code file.directory}, {@code file.unwritable} */
    public PendingFile(Path target) {
        if (Files.isDirectory(target)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.directory", target);
        }
        this.target = target;
        this.pending = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            this.channel = FileChannel.open(pending, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(e);
        }
        this.writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    /**
     * Adds a row of columns, parted by blanks.
     *
     * @throws BrokenRule {@code file.unwritable}
     */
    public void row(Object... columns) {
        try {
            for (int i = 0; i < columns.length; i++) {
                writer.write(i == 0 ? "" : " ");
                writer.write(String.valueOf(columns[i]));
            }
            writer.write('\n');
            rows++;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Lets the file appear, or replace the one of its name.
     *
     * @throws BrokenRule {@code file.nothing} if there is no row, {@code file.unwritable}
     */
    public void commit() {
        if (rows == 0) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "file.nothing", target);
        }
        try {
            writer.flush();
            channel.force(true);
            channel.close();
            Files.move(pending, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Takes back what was not committed. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(pending);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private BrokenRule unwritable(IOException e) {
        return new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unwritable", target, e);
    }
}
