/**
 * Who asks, and what they may do and see: accounts, API keys, sessions, OpenID Connect, the rules of routes, limits, the audit log.
 *
 * <p>Start at {@link org.duijie.api.access.Caller}: every request has one, and what it is answered depends on nothing else. Handlers get it, and note
 * what they do to private data:
 *
 * <pre>{@code
 * routes.get("/needs/{id}", this::need, Access.of(Scope.READ, Role.ENTERPRISE, Role.BROKER));
 *
 * var caller = Visitor.caller(context);
 * audit.note(caller, "need.read", need.id());
 * }</pre>
 *
 * <p>{@link org.duijie.api.access.Gate} is what every request goes through before its handler. Everything is kept in the database of {@link
 * org.duijie.api.Service}, of secrets only hashes. All classes are safe for several threads. What a caller sees of records is not decided here but in {@code ask}.
 * {@code docs/access.md} tells the whole of it.
 */
package org.duijie.api.access;
