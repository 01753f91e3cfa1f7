package org.duijie.api.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled when the program was built. Safe for several threads. */
final class Templates {
    private static final String PACKAGE = "org.duijie.api.web.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** {@return the HTML of a template} */
    String render(String template, Page page, Object model) {
        var output = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page, "model", model), output);
        return output.toString();
    }
}
