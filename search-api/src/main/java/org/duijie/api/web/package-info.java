/**
 * The web pages: search, item, "paste your need". They work without JavaScript; with it, htmx exchanges parts of a page in place.
 *
 * <p>Start at {@link org.duijie.api.web.Pages}, which says what is at which address. Smallest use:
 *
 * <pre>{@code
 * var pages = new Pages(data, Arms.none(data), log, Clock.systemUTC(), 1 << 20);
 * Javalin.create(config -> pages.addTo(config.routes));
 * }</pre>
 *
 * <p>A page is a template under {@code src/main/jte} and a record here that holds what it shows, in the reader's language. Templates
 * escape whatever they print; nothing here makes HTML, and charts come from {@code org.duijie.evaluation.chart}. Everything is immutable or safe for several threads. What a question means is
 * decided in {@code ask}.
 */
package org.duijie.api.web;
