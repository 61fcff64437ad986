package org.plenary.rules;

import java.util.Locale;

/// How an enum constant is written in questions, rulings and addresses: lower case, words joined by hyphens.
public final class Words {
    private Words() {}

    /// `TWO_THIRDS_NOT_REACHED` as `two-thirds-not-reached`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
