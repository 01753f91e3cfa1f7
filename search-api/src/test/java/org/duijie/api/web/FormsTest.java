package org.duijie.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"post\"[^>]*>(.{0,40})", Pattern.DOTALL);

    /** What signed links lead to asks nobody who they are; folders hold mail. */
    private static boolean isOfSessions(Path template) {
        return Files.isRegularFile(template)
                && !Set.of("reply.jte", "unsubscribe.jte")
                        .contains(template.getFileName().toString());
    }

    @Test
    void everyFormThatIsPostedSendsBackWhatTellsItFromForgedOnes() throws IOException {
        var forms = new ArrayList<String>();
        try (var templates = Files.list(Path.of("src/main/jte"))) {
            for (var template : templates.filter(FormsTest::isOfSessions).toList()) {
                var text = Files.readString(template);
                var form = FORM.matcher(text);
                while (form.find()) {
                    forms.add(template.getFileName() + ": " + form.group(1));
                }
                assertThat(text.toLowerCase(Locale.ROOT).split("method=\"post\"", -1).length)
                        .as(template + " writes method=\"post\" in small letters, inside <form")
                        .isEqualTo(text.split("<form [^>]*method=\"post\"", -1).length);
            }
        }
        assertThat(forms).hasSizeGreaterThan(6).allSatisfy(f -> assertThat(f).contains(": @template.csrf(page)"));
    }
}
