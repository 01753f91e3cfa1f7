/**
 * The HTTP API: JSON under {@code /v1}, health, metrics and the OpenAPI description, served together with the pages of {@code web}.
 *
 * <p>Start at {@link org.duijie.api.http.ApiServer}. Smallest use:
 *
 * <pre>{@code
 * try (var engine = Engine.open(new DataDirectory(Path.of("var")));
 *         var server = ApiServer.start(engine, ServerConfig.ofPort(8080))) {
 *     // GET http://127.0.0.1:8080/v1/search?q=锂电池隔膜
 * }
 * }</pre>
 *
 * <p>There are no accounts: the server listens on 127.0.0.1 only, and private needs are in no answer. Requests run on virtual threads;
 * handlers are safe for several threads. What a question means is not decided here but in {@code ask}; shapes of answers are in
 * {@code view}.
 */
package org.duijie.api.http;
