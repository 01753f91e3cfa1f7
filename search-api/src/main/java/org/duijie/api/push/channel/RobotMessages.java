package org.duijie.api.push.channel;

import java.nio.charset.StandardCharsets;

/** Markdown for robots, cut at a whole item to what they take. */
final class RobotMessages {
    private final LetterTemplates templates;
    private final int mostBytes;

    RobotMessages(LetterTemplates templates, int mostBytes) {
        this.templates = templates;
        this.mostBytes = mostBytes;
    }

    /** {@return as many of the letter's items as fit; none, with a line that says how many there are, where even one does not} */
    String markdown(Letter letter) {
        for (int shown = letter.items().size(); shown > 0; shown--) {
            var text = templates.markdown(letter.first(shown));
            if (text.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
                return text;
            }
        }
        return templates.markdown(letter.first(0));
    }
}
