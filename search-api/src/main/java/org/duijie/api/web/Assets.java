package org.duijie.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.zip.CRC32;
import org.duijie.evaluation.report.ReportPage;

/** The addresses of the files that pages load, with what changes when they do. */
public final class Assets {
    /** The style sheet. */
    public static final String STYLE = "/static/duijie.css?v=" + checksum("static/duijie.css");
    /** The script that offers completions in the search box. */
    public static final String SUGGEST = "/static/suggest.js?v=" + checksum("static/suggest.js");
    /** The script that lets a judge use the keyboard. */
    public static final String JUDGE = "/static/judge.js?v=" + checksum("static/judge.js");
    /** The script that lets a broker use the keyboard. */
    public static final String DESK = "/static/desk.js?v=" + checksum("static/desk.js");
    /** The style sheet of reports, which offline ones hold themselves. */
    public static final String REPORT =
            "/report/report.css?v=" + checksum(ReportPage.style().getBytes(StandardCharsets.UTF_8));
    /** htmx, from its WebJar. */
    public static final String HTMX = "/webjars/htmx.org/" + version() + "/dist/htmx.min.js";

    private static final String HTMX_POM = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private Assets() {}

    private static String checksum(String file) {
        try (var stream = Assets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return checksum(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return Long.toHexString(checksum.getValue());
    }

    private static String version() {
        try (var stream = Assets.class.getResourceAsStream(HTMX_POM)) {
            if (stream == null) {
                throw new IllegalStateException("htmx is missing");
            }
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
