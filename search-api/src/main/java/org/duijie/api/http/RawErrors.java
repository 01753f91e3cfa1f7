package org.duijie.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problem details for requests so broken, or so long, that no handler sees them. */
final class RawErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Answers.PROBLEM));
        response.write(true, ByteBuffer.wrap(problem(status)), callback);
    }

    private static byte[] problem(int status) {
        var rule = "http.refused";
        var json = Json.object()
                .put("type", "urn:duijie:problem:" + rule)
                .put("title", ApiMessages.MESSAGES.text(Locale.ROOT, "http.title", status))
                .put("status", status)
                .put("detail", ApiMessages.MESSAGES.text(Locale.ROOT, rule))
                .put("rule", rule);
        return Json.text(json).getBytes(StandardCharsets.UTF_8);
    }
}
