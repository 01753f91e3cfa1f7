package org.duijie.corpus.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The files of a ZIP archive, each in the format that its name or content tells. Entries of other kinds (drawings, notes) are left out and
 * named; archives in the archive are refused, and so is one that grows beyond {@link ArchiveLimits}. Names are UTF-8 or GB18030.
 */
final class ZipReader implements RecordReader {
    private static final int NAMED = 20;

    private final Path file;
    private final ReadOptions options;
    private final ZipFile zip;
    private final ArchiveLimits.Expansion expansion;
    private final Iterator<ZipArchiveEntry> entries;
    /** Entries that are left out, of which only the first are named: drawings are many. */
    private final Set<String> leftOut = new LinkedHashSet<>();

    private final List<TableProfile> tablesBefore = new ArrayList<>();
    private final Set<String> unmappedBefore = new LinkedHashSet<>();
    private Optional<RecordReader> reader = Optional.empty();
    private Optional<Path> unpacked = Optional.empty();
    private String entryName = "";
    private long othersLeftOut;
    private long bytesDone;
    private boolean someRead;

    ZipReader(Path file, ReadOptions options) {
        this(file, options, ArchiveLimits.USUAL);
    }

    /**
     * Opens an archive.
     *
     * @throws BrokenRule {@code zip.form} and what {@link ArchiveLimits} refuse
     */
    ZipReader(Path file, ReadOptions options, ArchiveLimits limits) {
        this.file = file;
        this.options = options;
        zip = open(file, file.toString(), limits);
        expansion = limits.expansion(file.toString(), zip);
        entries = Collections.list(zip.getEntries()).iterator();
    }

    /**
     * Opens a file that should be an archive within the limits.
     *
     * @param name for messages
     * @throws BrokenRule {@code zip.form} and what {@link ArchiveLimits} refuse
     */
    static ZipFile open(Path file, String name, ArchiveLimits limits) {
        try {
            var zip = ZipFile.builder().setPath(file).get();
            try {
                limits.check(name, zip);
                return zip;
            } catch (RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "zip.form", name, e.getMessage());
        }
    }

    @Override
    public Optional<Entry> next() {
        while (true) {
            if (reader.isPresent()) {
                var entry = reader.get().next();
                if (entry.isPresent()) {
                    return entry;
                }
                closeEntry();
            }
            if (!entries.hasNext()) {
                checkSomeRead();
                return Optional.empty();
            }
            reader = open(entries.next());
        }
    }

    private Optional<RecordReader> open(ZipArchiveEntry entry) {
        var name = name(entry);
        bytesDone += Math.max(0, entry.getCompressedSize());
        if (entry.isDirectory() || isOfNoMatter(name)) {
            return Optional.empty();
        }
        entryName = name;
        try {
            return openAs(entry, name);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", placeOf(name), e);
        }
    }

    private Optional<RecordReader> openAs(ZipArchiveEntry entry, String name) throws IOException {
        var format = FileFormat.ofName(name);
        if (format.isEmpty() && !FileFormat.isAmbiguous(name)) {
            return leaveOut(name);
        }
        if (format.equals(Optional.of(FileFormat.ZIP))) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "zip.nested", file, name);
        }
        if (format.equals(Optional.of(FileFormat.XLSX))) {
            someRead = true;
            var rows = new XlsxRows(unpack(entry), placeOf(name), options);
            return Optional.of(new TableReader(placeOf(name), rows, options));
        }
        var bytes = new FileBytes(placeOf(name), expansion.open(entry), Long.MAX_VALUE);
        var told = format.or(() -> FormatContent.find(bytes));
        if (told.isEmpty()) {
            bytes.close();
            return leaveOut(name);
        }
        someRead = true;
        return Optional.of(told.get().open(bytes, options));
    }

    private Optional<RecordReader> leaveOut(String name) {
        othersLeftOut += leftOut.size() < NAMED && leftOut.add(name) ? 0 : 1;
        return Optional.empty();
    }

    /** A workbook is not read from its beginning to its end, so it must be a file. */
    private Path unpack(ZipArchiveEntry entry) throws IOException {
        var target = Files.createTempFile("duijie-", ".xlsx");
        unpacked = Optional.of(target);
        try (InputStream input = expansion.open(entry)) {
            Files.copy(input, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private void checkSomeRead() {
        if (!someRead) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "zip.nothing", file, String.join(", ", leftOut));
        }
    }

    private void closeEntry() {
        if (reader.isPresent()) {
            unmappedBefore.addAll(reader.get().unmappedColumns());
            tablesBefore.addAll(named(reader.get().tables()));
            reader.get().close();
            reader = Optional.empty();
        }
        unpacked.ifPresent(ZipReader::delete);
        unpacked = Optional.empty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    private String placeOf(String name) {
        return file + "!" + name;
    }

    /** Names without the mark of UTF-8 are often UTF-8 all the same, else what Windows in China writes. */
    private static String name(ZipArchiveEntry entry) {
        var bytes = entry.getRawName();
        try {
            return TextEncoding.decode(StandardCharsets.UTF_8, bytes, bytes.length);
        } catch (BrokenRule e) {
            return new String(bytes, TextEncoding.GB18030);
        }
    }

    /** What macOS and editors leave behind. */
    private static boolean isOfNoMatter(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private List<TableProfile> named(List<TableProfile> tables) {
        return tables.stream()
                .map(t -> new TableProfile(
                        t.name().isEmpty() ? entryName : entryName + "!" + t.name(), t.kind(), t.rows(), t.columns()))
                .toList();
    }

    @Override
    public long bytesRead() {
        return bytesDone;
    }

    @Override
    public String part() {
        var inner = reader.map(RecordReader::part).orElse("");
        return inner.isEmpty() ? entryName : entryName + "!" + inner;
    }

    @Override
    public Set<String> unmappedColumns() {
        var all = new LinkedHashSet<>(leftOut);
        if (othersLeftOut > 0) {
            all.add("… (+" + othersLeftOut + ")");
        }
        all.addAll(unmappedBefore);
        reader.ifPresent(r -> all.addAll(r.unmappedColumns()));
        return all;
    }

    @Override
    public List<TableProfile> tables() {
        var all = new ArrayList<>(tablesBefore);
        reader.ifPresent(r -> all.addAll(named(r.tables())));
        return all;
    }

    @Override
    public void close() {
        closeEntry();
        try {
            zip.close();
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }
}
