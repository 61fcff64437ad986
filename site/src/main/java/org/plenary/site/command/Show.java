package org.plenary.site.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.record.Decision;
import org.plenary.record.Symbol;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.DecisionJson;
import org.plenary.site.page.Docket;
import org.plenary.site.page.Phrases;
import org.plenary.site.page.RuledDecision;
import org.plenary.site.question.AnswerText;
import org.plenary.site.question.Secretariat;

/// `show SYMBOL`: a decision of the record with its ruling.
final class Show implements Command {
    private final Supplier<Secretariat> secretariat;

    Show(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of("show", "Shows a decision of the record with its ruling.")
                .words("SYMBOL", "In any usual form: A/RES/ES-10/24, S/2024/239, \"997 (ES-I)\".");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        String typed = String.join(" ", arguments.words());
        if (typed.isBlank()) {
            throw new BadUsage("show needs a symbol, such as A/RES/ES-10/24 or S/2024/239.");
        }
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        Optional<Decision> decision = office.record().decision(typed);
        if (decision.isEmpty()) {
            List<String> near = office.record().nearest(typed, 3).stream()
                    .map(Symbol::canonical)
                    .toList();
            terminal.say("there is no decision \"%s\" in the record%s."
                    .formatted(typed, near.isEmpty() ? "" : "; maybe " + String.join(", ", near)));
            return ExitCode.DOES_NOT_HOLD;
        }
        Docket docket = new Docket(office.record(), office.rules(), office.followUp());
        RuledDecision ruled = docket.ruled(decision.get());
        switch (format) {
            case JSON -> terminal.print(DecisionJson.bytes(docket, ruled, JsonOutput.Layout.INDENTED));
            case TEXT, CSV -> terminal.print(text(ruled, office, terminal));
        }
        return ExitCode.DONE;
    }

    private static String text(RuledDecision ruled, Secretariat office, Terminal terminal) {
        Decision decision = ruled.decision();
        String head = "%s, %s%n%s%n".formatted(decision.display(), Phrases.date(decision.date()), decision.title());
        return head
                + ruled.ruling()
                        .map(ruling -> new AnswerText(office.membership(), terminal.emphasis())
                                .of(ruled.question().orElseThrow(), Optional.empty(), ruling))
                        .orElse("The record holds too little to take this decision again.%n".formatted());
    }
}
