/**
 * Writing what people do on the pages, beside their requests.
 *
 * <p>Start at {@link org.duijie.api.interaction.InteractionLog}. What is recorded and for whom is decided in {@code web}; what becomes of it is
 * in {@code docs/experiments.md}. Safe for several threads.
 */
package org.duijie.api.interaction;
