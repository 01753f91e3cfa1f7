/**
 * Needs as their enterprise keeps them: created, changed and closed by itself, in the record store like those that were imported.
 *
 * <p>Start at {@link org.duijie.api.need.EnterpriseNeeds}. Safe for several threads. What a need is matched with is not decided here.
 */
package org.duijie.api.need;
