package org.duijie.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.read.Entry;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.ReadOptions;
import org.duijie.dictionaries.mine.Texts;

/**
 * The texts of files: of record files (JSON Lines, CSV) those of each record, of any other file its lines, which must be UTF-8. What is
 * no record is passed over and counted. For one thread.
 */
final class TextFiles implements Texts {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> RECORDS = List.of(".jsonl", ".ndjson", ".json", ".csv");

    private final List<Path> files;
    private final LongConsumer progress;
    private long bytesBefore;
    private long skipped;
    private String firstSkipped = "";

    /**
     * The texts of some files.
     *
     * @param progress is told how many bytes were read, in all readings together
     */
    TextFiles(List<Path> files, LongConsumer progress) {
        this.files = List.copyOf(files);
        this.progress = progress;
    }

    /**
     * {@return how many bytes files have}
     *
     * @throws BrokenRule if one is missing, a directory, or not to be read
     */
    static long bytes(List<Path> files) {
        files.forEach(FileFormat::checkReadable);
        return files.stream().mapToLong(TextFiles::size).sum();
    }

    /** {@return how many lines of record files were no records, at the last reading} */
    long skipped() {
        return skipped;
    }

    /** {@return where the first of them is and what is wrong with it; empty if there is none} */
    String firstSkipped() {
        return firstSkipped;
    }

    @Override
    public void forEach(Consumer<String> consumer) {
        skipped = 0;
        for (var file : files) {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (RECORDS.stream().anyMatch(name::endsWith)) {
                readRecords(file, consumer);
            } else {
                readLines(file, consumer);
            }
            bytesBefore += size(file);
        }
    }

    private void readRecords(Path file, Consumer<String> consumer) {
        try (var reader = FileFormat.ofFile(file).open(file, ReadOptions.USUAL)) {
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                switch (entry.get()) {
                    case Entry.Found found -> RecordTexts.forEach(found.object(), consumer);
                    case Entry.Faulty faulty -> skip(file, faulty);
                }
                progress.accept(bytesBefore + reader.bytesRead());
            }
        }
    }

    private void skip(Path file, Entry.Faulty faulty) {
        if (skipped++ == 0) {
            firstSkipped = file + ":" + faulty.line() + ": " + faulty.rule().text(Locale.getDefault());
        }
    }

    private void readLines(Path file, Consumer<String> consumer) {
        long number = 0;
        try (var channel = FileChannel.open(file);
                var lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8.newDecoder(), -1))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                consumer.accept(number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
                progress.accept(bytesBefore + channel.position());
            }
        } catch (CharacterCodingException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "mine.encoding", file, number + 1);
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "cli.file", file, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "cli.file", file, e);
        }
    }
}
