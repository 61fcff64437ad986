package org.plenary.chamber;

import java.util.Map;

/// The words of the commands, collected once.
final class CommandTypes {
    static final Map<String, Class<? extends Command>> ALL = Command.types();

    private CommandTypes() {}
}
