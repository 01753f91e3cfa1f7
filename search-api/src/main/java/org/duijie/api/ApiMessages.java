package org.duijie.api;

import org.duijie.corpus.check.Messages;

/** The texts of the application. */
public final class ApiMessages {
    /** Chinese and English texts of the command line, the HTTP API and the web pages. */
    public static final Messages MESSAGES = Messages.beside(ApiMessages.class);

    private ApiMessages() {}
}
