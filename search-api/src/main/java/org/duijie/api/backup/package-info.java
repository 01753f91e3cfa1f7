/**
 * Copies of store, index and the user's dictionaries, made while they are used, and put back.
 *
 * <p>Start at {@link org.duijie.api.backup.Backup} and {@link org.duijie.api.backup.Restore}. Smallest use:
 *
 * <pre>{@code
 * new Backup(data, clock).write(Path.of("duijie-2026-01-02.zip"));
 * new Restore(Path.of("duijie-2026-01-02.zip"), clock).into(data, false);
 * }</pre>
 *
 * <p>A backup is a folder, or a ZIP archive of one, with {@code backup.json}: its {@link org.duijie.api.backup.BackupManifest}, which
 * lists every file with size and SHA-256. What is derived may be older than the store in the same backup, never newer, so that it can be
 * caught up.
 */
package org.duijie.api.backup;
