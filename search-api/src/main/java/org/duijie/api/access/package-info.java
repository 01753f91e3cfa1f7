/**
 * Who asks, and what they may do and see.
 *
 * <p>Start at {@link org.duijie.api.access.Caller}: every request has one, and what it is answered depends on nothing else.
 */
package org.duijie.api.access;
