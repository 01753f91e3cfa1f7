package org.duijie.corpus.duplicate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.corpus.model.Patent;

/** What the numbers of patents say about their being one. */
final class PatentNumbers {
    private static final Pattern NOISE = Pattern.compile("[^0-9A-Z.]+|^(CN|ZL)+(?=[^A-Z]*[0-9])");
    private static final Pattern CHECK_DIGIT = Pattern.compile("\\.[0-9X]?$");
    private static final Pattern KIND_CODE = Pattern.compile("[A-Z][0-9]?$");

    private PatentNumbers() {}

    /**
     * {@return whether two patents are publications of one application: the same application number, or the same publication number but
     * for the kind code; empty where the numbers do not tell}
     */
    static Optional<Boolean> same(Patent one, Patent other) {
        var application = application(one);
        var otherApplication = application(other);
        if (!application.isEmpty() && !otherApplication.isEmpty()) {
            return Optional.of(application.equals(otherApplication));
        }
        var publication = publication(one);
        var otherPublication = publication(other);
        if (publication.isEmpty() || otherPublication.isEmpty()) {
            return Optional.empty();
        }
        if (publication.equals(otherPublication)) {
            return Optional.of(true);
        }
        // Until 2010 a grant had another number than its application.
        return kindLetter(one).equals(kindLetter(other)) ? Optional.of(false) : Optional.empty();
    }

    /** {@return the application number without country, check digit and punctuation; may be empty} */
    static String application(Patent patent) {
        return CHECK_DIGIT
                .matcher(plain(patent.applicationNo()))
                .replaceFirst("")
                .replace(".", "");
    }

    /** {@return the publication number without the kind code; may be empty} */
    static String publication(Patent patent) {
        return KIND_CODE.matcher(plain(patent.publicationNo())).replaceFirst("");
    }

    private static String kindLetter(Patent patent) {
        var code = patent.kindCode().isEmpty() ? ending(plain(patent.publicationNo())) : patent.kindCode();
        return code.isEmpty() ? "" : code.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static String ending(String number) {
        var code = KIND_CODE.matcher(number);
        return code.find() ? code.group() : "";
    }

    private static String plain(String number) {
        return NOISE.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
