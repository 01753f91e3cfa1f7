package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** Tells formats with the same extension apart by how a file begins. */
final class FormatContent {
    private static final int LOOKED_AT = 1 << 14;
    private static final Pattern BEFORE_JSON = Pattern.compile("^[\\uFEFF\\s]+");
    private static final Pattern CNIPA = Pattern.compile("<(?:\\w+:)?PatentDocumentAndRelated[\\s>]");
    private static final Pattern ST36 = Pattern.compile("<(?:\\w+:)?exchange-document[\\s>s]");

    private FormatContent() {}

    /**
     * {@return the format of a file; a file without any text is JSON Lines without a record}
     *
     * @throws BrokenRule {@code format.content}
     */
    static FileFormat of(FileBytes file) {
        return find(file).orElseThrow(() -> {
            var begin = new String(file.peek(LOOKED_AT), StandardCharsets.UTF_8);
            return new BrokenRule(CorpusMessages.MESSAGES, "format.content", file.name(), begin);
        });
    }

    /** {@return the format of a file; empty if it is none of ours} */
    static Optional<FileFormat> find(FileBytes file) {
        var begin = BEFORE_JSON
                .matcher(new String(file.peek(LOOKED_AT), StandardCharsets.UTF_8))
                .replaceFirst("");
        if (begin.isEmpty() || begin.startsWith("{")) {
            return Optional.of(FileFormat.JSONL);
        }
        if (begin.startsWith("[")) {
            return Optional.of(FileFormat.JSON);
        }
        if (CNIPA.matcher(begin).find()) {
            return Optional.of(FileFormat.CNIPA);
        }
        if (ST36.matcher(begin).find()) {
            return Optional.of(FileFormat.ST36);
        }
        var header = begin.startsWith("<") ? "" : begin.lines().findFirst().orElse("");
        return header.contains("\t")
                ? Optional.of(FileFormat.TSV)
                : Optional.of(FileFormat.CSV).filter(csv -> header.contains(","));
    }
}
