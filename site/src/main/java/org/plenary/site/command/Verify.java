package org.plenary.site.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.plenary.chamber.Event;
import org.plenary.chamber.ledger.Checkpoint;
import org.plenary.chamber.ledger.SignedNote;
import org.plenary.chamber.ledger.Verification;
import org.plenary.chamber.ledger.Verification.Report;
import org.plenary.chamber.ledger.VerifierKey;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.question.Secretariat;

/// `verify MINUTES`: checks minutes offline.
final class Verify implements Command {
    private final Supplier<Secretariat> secretariat;

    Verify(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "verify",
                        "Checks minutes offline: canonical bytes, hashes, proofs, signature, and every ruling taken again.")
                .option(
                        "--key",
                        "FILE",
                        "The key the minutes must be signed by, as name+hash+key. Without it the signer is shown.")
                .option(
                        "--seen",
                        "FILE",
                        "A checkpoint of the same chamber kept from before; the minutes must continue it.")
                .words("MINUTES", "A file minutes.json.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.words();
        if (files.size() != 1) {
            throw new BadUsage("verify needs one file of minutes.");
        }
        String file = files.getFirst();
        Optional<VerifierKey> key = arguments.option("--key").map(Verify::key);
        Verification verification = new Verification(secretariat.get().rules(), key);
        Optional<Checkpoint> seen = arguments.option("--seen").map(Verify::checkpoint);
        byte[] minutes = read(file);
        Report report = seen.isPresent() ? verification.continuing(minutes, seen.get()) : verification.of(minutes);
        switch (format) {
            case JSON ->
                terminal.print(
                        JsonOutput.bytes(JsonOutput.Layout.INDENTED, out -> out.object(() -> json(out, file, report))));
            case TEXT, CSV -> terminal.print(text(file, report));
        }
        return report instanceof Report.Holds ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException problem) {
            throw new BadUsage(
                    "there is no file %s that can be read; verify needs a file minutes.json.".formatted(file));
        }
    }

    /// A checkpoint as `/chambers/ID/checkpoint` gives it.
    private static Checkpoint checkpoint(String file) {
        try {
            return SignedNote.of(Files.readString(Path.of(file)))
                    .flatMap(note -> Checkpoint.of(note.text()))
                    .orElseThrow(() ->
                            new BadUsage("%s holds no checkpoint; expected the signed note of /chambers/ID/checkpoint."
                                    .formatted(file)));
        } catch (IOException problem) {
            throw new BadUsage(
                    "there is no file %s that can be read; --seen names a file with a checkpoint.".formatted(file));
        }
    }

    /// The last line of the file: a verifier's key alone, or under the secret of a signing key.
    private static VerifierKey key(String file) {
        try {
            List<String> lines = Files.readString(Path.of(file)).strip().lines().toList();
            return (lines.isEmpty()
                            ? Optional.<VerifierKey>empty()
                            : VerifierKey.of(lines.getLast().strip()))
                    .orElseThrow(() ->
                            new BadUsage("%s holds no verifier's key; expected a line name+hash+key.".formatted(file)));
        } catch (IOException problem) {
            throw new BadUsage("there is no file %s that can be read; --key names a file with a key.".formatted(file));
        }
    }

    private static void json(JsonOutput out, String file, Report report) {
        out.text("file", file);
        switch (report) {
            case Report.Holds holds -> {
                out.truth("holds", true)
                        .text("chamber", holds.chamber())
                        .number("entries", (int) holds.checkpoint().size())
                        .text("root", holds.checkpoint().root().base64())
                        .text("signer", holds.signer().text())
                        .truth("signerChecked", holds.signerChecked())
                        .number("rulings", holds.rulings());
                out.array(
                        "declared-otherwise",
                        holds.declaredOtherwise(),
                        declared -> out.object(() -> out.number("vote", declared.vote())
                                .text("ruled", declared.ruled().word())
                                .text("declared", declared.outcome().word())
                                .text("reason", declared.reason())));
            }
            case Report.Fails(Optional<Long> index, String why) -> {
                out.truth("holds", false);
                index.ifPresent(number -> out.number("index", number.intValue()));
                out.text("why", why);
            }
        }
    }

    private static String text(String file, Report report) {
        return switch (report) {
            case Report.Holds holds -> {
                StringBuilder out = new StringBuilder();
                out.append("%s holds: %d entries of chamber %s, %d rulings taken again.%n"
                        .formatted(file, holds.checkpoint().size(), holds.chamber(), holds.rulings()));
                out.append("Signed by %s%s.%n"
                        .formatted(holds.signer(), holds.signerChecked() ? "" : " (signer not checked)"));
                for (Event.ResultDeclared declared : holds.declaredOtherwise()) {
                    out.append("declared-otherwise: vote %d, by the rules %s, declared %s: %s%n"
                            .formatted(
                                    declared.vote(),
                                    declared.ruled().word(),
                                    declared.outcome().word(),
                                    declared.reason().orElse("no reason given")));
                }
                yield out.toString();
            }
            case Report.Fails(Optional<Long> index, String why) ->
                "%s does not hold%s: %s%n"
                        .formatted(
                                file,
                                index.map(number -> ", first at entry " + number)
                                        .orElse(""),
                                why);
        };
    }
}
