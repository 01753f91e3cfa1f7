/**
 * The HTTP API: JSON under {@code /v1}, health, metrics and the OpenAPI description, served together with the pages of {@code web}.
 *
 * <p>Start at {@link org.duijie.api.http.ApiServer}. Smallest use:
 *
 * <pre>{@code
 * var data = new DataDirectory(Path.of("var"));
 * try (var engine = Engine.open(data);
 *         var service = Service.open(data);
 *         var server = ApiServer.start(engine, service, ServerConfig.ofPort(8080))) {
 *     // GET http://127.0.0.1:8080/v1/search?q=锂电池隔膜
 * }
 * }</pre>
 *
 * <p>Who may ask what is decided in {@code access}, by the rule of each {@code Route}. Requests run on virtual threads;
 * handlers are safe for several threads. What a question means is not decided here but in {@code ask}; shapes of answers are in
 * {@code view}.
 */
package org.duijie.api.http;
