/**
 * The corpus: what records are, how they are read, checked and kept. The packages below this one hold it: {@code model} the
 * records, {@code check} rules and their messages, {@code json} their JSON form, {@code read} files of records, {@code store} the
 * record store, {@code sample} the sample corpus. Here are only the module's texts.
 */
package org.duijie.corpus;
