package org.duijie.corpus.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * What every record has.
 *
 * @param id unique within its kind: 1 to 200 visible characters without white space
 * @param title at most 1,000 characters; may be empty where there is a summary
 * @param summary at most 200,000 characters
 * @param keywords words of the author's choice
 * @param ipc fields of technology
 * @param industry industries, GB/T 4754
 * @param region where the owner, the asker or the firm sits, GB/T 2260
 * @param source where the record came from
 * @param updatedAt when its source last changed it
 */
public record CommonFields(
        String id,
        String title,
        String summary,
        List<String> keywords,
        List<IpcCode> ipc,
        List<IndustryCode> industry,
        Optional<RegionCode> region,
        Optional<Source> source,
        Optional<Instant> updatedAt) {
    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 1_000;
    /** The longest summary, in characters. */
    public static final int LONGEST_SUMMARY = 200_000;

    private static final Pattern ID = Pattern.compile("[^\\s\\p{Z}\\p{C}]{1,200}");

    /** @throws BrokenRule {@code id.form}, {@code title.length}, {@code summary.length}, {@code text.missing} */
    public CommonFields {
        keywords = List.copyOf(keywords);
        ipc = List.copyOf(ipc);
        industry = List.copyOf(industry);
        if (!ID.matcher(id).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "id.form", id);
        }
        checkLength("title.length", title, LONGEST_TITLE);
        checkLength("summary.length", summary, LONGEST_SUMMARY);
        if (title.isBlank() && summary.isBlank()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "text.missing", id);
        }
    }

    /** {@return the least a record can be} */
    public static CommonFields of(String id, String title, String summary) {
        return new CommonFields(
                id,
                title,
                summary,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Checks the form of another record's id.
     *
     * @param field the field it stands in
     * @throws BrokenRule {@code reference.form}
     */
    static void checkReference(String field, String id) {
        if (!ID.matcher(id).matches()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "reference.form", field, id);
        }
    }

    private static void checkLength(String rule, String text, int longest) {
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            throw new BrokenRule(CorpusMessages.MESSAGES, rule, text.codePointCount(0, text.length()), longest, text);
        }
    }
}
