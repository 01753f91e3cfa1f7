/**
 * Results as JSON, the same over HTTP and on the command line. Start at {@link org.duijie.api.view.ResultJson}. The shapes are
 * described in {@code openapi.yaml}. Immutable, safe for several threads.
 */
package org.duijie.api.view;
