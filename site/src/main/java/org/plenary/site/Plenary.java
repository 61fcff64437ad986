package org.plenary.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.plenary.site.command.Commands;
import org.plenary.site.command.Terminal;
import org.plenary.site.question.Secretariat;

/// The program.
public final class Plenary {
    private Plenary() {}

    /// Runs the command that `arguments` name, and ends the process with its exit code.
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int code = Commands.run(List.of(arguments), terminal, secretariat()).number();
        terminal.out().flush();
        Runtime.getRuntime().exit(code);
    }

    /// The record and the rules, made when they are first asked for.
    static Supplier<Secretariat> secretariat() {
        return once(Secretariat::withCompiledInRecord);
    }

    private static <T> Supplier<T> once(Supplier<T> making) {
        return new Supplier<>() {
            private final List<T> made = new ArrayList<>();

            @Override
            public synchronized T get() {
                if (made.isEmpty()) {
                    made.add(making.get());
                }
                return made.getFirst();
            }
        };
    }
}
