package org.duijie.api.cli;

import java.util.Locale;

/** Chooses the language of texts: {@code --lang}, else {@code DUIJIE_LANG}, else Chinese. */
final class Language {
    private static final String OPTION = "--lang";

    private Language() {}

    static Locale choose(String[] args, String environment) {
        var chosen = environment;
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                chosen = args[i].substring(OPTION.length() + 1);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                chosen = args[i + 1];
            }
        }
        return chosen != null && chosen.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
