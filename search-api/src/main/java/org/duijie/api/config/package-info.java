/**
 * The settings file {@code duijie.yaml} of a data directory: reading it with every problem told at once.
 *
 * <p>Start at {@link org.duijie.api.config.SettingsFile}; the smallest use, for a file with {@code mail: {port: 25}}:
 *
 * <pre>{@code
 * int port = SettingsFile.read(file, System::getenv, root -> root.section("mail").number("port", 587, 1, 65_535));
 * }</pre>
 *
 * What the sections mean is known where they are used, not here. For one thread.
 */
package org.duijie.api.config;
