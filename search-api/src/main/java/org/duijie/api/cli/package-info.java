/**
 * The command line. Start at {@link org.duijie.api.cli.Main}; each command is a class of its own. Only this package prints and ends the
 * process: results go to standard output (with {@code --json} as one JSON object), progress and errors to standard error; exit
 * status 0 done, 1 failed, 2 wrong use. Single-threaded.
 */
package org.duijie.api.cli;
