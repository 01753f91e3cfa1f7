package org.duijie.api.push.channel;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Letters as HTML, text and Markdown, by templates that were compiled when the program was built. Safe for several threads. */
public final class LetterTemplates {
    private final TemplateEngine html = engine(ContentType.Html, "org.duijie.api.web.jte");
    private final TemplateEngine plain = engine(ContentType.Plain, "org.duijie.api.push.jte");

    private static TemplateEngine engine(ContentType type, String from) {
        return TemplateEngine.createPrecompiled(null, type, LetterTemplates.class.getClassLoader(), from);
    }

    /** {@return a whole HTML document} */
    String html(Letter letter) {
        return render(html, "push/letter.jte", letter);
    }

    /** {@return the part of the HTML between beginning and end} */
    String fragment(Letter letter) {
        return render(html, "push/items.jte", letter);
    }

    /** {@return plain text} */
    String text(Letter letter) {
        return render(plain, "letter.jte", letter);
    }

    /** {@return the Markdown that robots understand} */
    String markdown(Letter letter) {
        return render(plain, "robot.jte", letter);
    }

    private static String render(TemplateEngine engine, String template, Letter letter) {
        var output = new StringOutput();
        engine.render(template, letter, output);
        return output.toString();
    }
}
