package org.plenary.site.command;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

import org.plenary.followup.AsOf;
import org.plenary.followup.letter.Statement;
import org.plenary.followup.store.Desk;
import org.plenary.record.Matter;
import org.plenary.record.State;
import org.plenary.site.json.Json;
import org.plenary.site.json.JsonInput;
import org.plenary.site.json.JsonOutput;
import org.plenary.site.page.Docket;
import org.plenary.site.page.Templates;
import org.plenary.site.page.followup.LetterView;
import org.plenary.site.page.followup.Shown;
import org.plenary.site.pdf.Pdf;
import org.plenary.site.question.Nearest;
import org.plenary.site.question.Secretariat;
import org.plenary.site.web.StaticFiles;

/// `letters FILE`: one PDF for each addressee of a statement, with that State's own record on the matter; one
/// PDF of all; a table of the addresses that were given.
final class Letters implements Command {
    private static final List<String> FIELDS =
            List.of("id", "title", "date", "from", "to", "matter", "language", "text");

    private final Supplier<Secretariat> secretariat;

    Letters(Supplier<Secretariat> secretariat) {
        this.secretariat = secretariat;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "letters",
                        "Makes one PDF for each addressee of a statement, with that State's own record on the matter. The"
                                + " statement is YAML or JSON with the fields id, title, date, from, to (all, or codes),"
                                + " matter, language (default en) and text.")
                .words("FILE", "The statement.")
                .option("--out", "DIR", "Where the letters are put. Default: a folder named after the statement.")
                .option("--addresses", "CSV", "Postal addresses, with the columns state and address. None is made up.")
                .option("--only", "STATE", "Only the letter to this State.")
                .option("--store", "JDBC-URL", "Where statements are published. Default: a file in the data folder.")
                .flag("--publish", "Gives the statement a page, /follow-up/statements/ID, for endorsements.");
    }

    @Override
    public ExitCode run(Arguments arguments, Terminal terminal) {
        Format format = arguments.format(Format.TEXT, Format.JSON);
        List<String> files = arguments.words();
        if (files.size() != 1) {
            throw new BadUsage("letters needs one file with a statement.");
        }
        Secretariat office = DataFolder.record(secretariat, arguments, terminal);
        Statement statement = statement(Path.of(files.getFirst()), office);
        if (arguments.given("--publish")) {
            DataFolder.writable(DataFolder.of(arguments, terminal));
            FactStores stores = new FactStores(DataFolder.of(arguments, terminal), arguments.option("--store"));
            boolean fresh = new Desk(stores.toWrite()).publish(statement);
            terminal.say(
                    fresh
                            ? "the statement is at /follow-up/statements/%s.".formatted(statement.id())
                            : "a statement %s is published already, and stays as it is.".formatted(statement.id()));
        }
        Map<String, String> addresses = arguments
                .option("--addresses")
                .map(file -> addresses(Path.of(file)))
                .orElse(Map.of());
        if (Pdf.lacksFace(statement.title() + statement.paragraphs())) {
            terminal.say("no TrueType face with Chinese characters was found where this system keeps its fonts;"
                    + " they are printed as # until one is installed.");
        }
        List<State> to = addressees(statement, arguments.option("--only"), office);
        Path folder = Path.of(arguments.option("--out").orElse(statement.id()));
        AsOf when = AsOf.of(statement.date());
        Shown shown = new Shown(office.followUp().get().asOf(when), when, false);
        Docket docket = new Docket(office.record(), office.rules(), office.followUp());
        Templates templates = new Templates(new StaticFiles());
        Instant at = statement.date().atStartOfDay().toInstant(ZoneOffset.UTC);
        try {
            Files.createDirectories(folder);
            PDFMergerUtility all = new PDFMergerUtility();
            for (State state : to) {
                byte[] page = templates.part("followup/letter", new LetterView(statement, state, docket, shown));
                byte[] pdf = Pdf.of(new String(page, StandardCharsets.UTF_8), at);
                Files.write(folder.resolve(state.code() + ".pdf"), pdf);
                all.addSource(new RandomAccessReadBuffer(pdf));
            }
            ByteArrayOutputStream merged = new ByteArrayOutputStream();
            all.setDestinationStream(merged);
            all.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            Files.write(folder.resolve("all.pdf"), merged.toByteArray());
            Files.writeString(folder.resolve("addresses.csv"), table(to, statement, addresses));
        } catch (IOException problem) {
            throw new BadUsage("the letters cannot be written to %s: %s.".formatted(folder, problem.getMessage()));
        }
        long known =
                to.stream().filter(state -> addresses.containsKey(state.code())).count();
        switch (format) {
            case JSON ->
                terminal.print(JsonOutput.bytes(
                        JsonOutput.Layout.INDENTED,
                        out -> out.object(() -> out.text("folder", folder.toString())
                                .number("letters", to.size())
                                .number("addresses", known))));
            case TEXT, CSV ->
                terminal.print("%d %s in %s, with all of them in all.pdf; %d with an address.\n"
                        .formatted(to.size(), to.size() == 1 ? "letter" : "letters", folder, known));
        }
        return ExitCode.DONE;
    }

    private static List<State> addressees(Statement statement, Optional<String> only, Secretariat office) {
        List<State> to = statement.addressees(office.record().states());
        if (only.isEmpty()) {
            return to;
        }
        String code = office.record()
                .states()
                .named(only.get())
                .map(State::code)
                .orElseThrow(() -> new BadUsage("\"%s\" is no State of the record.".formatted(only.get())));
        List<State> one = to.stream().filter(state -> state.code().equals(code)).toList();
        if (one.isEmpty()) {
            throw new BadUsage("the statement is not addressed to %s.".formatted(code));
        }
        return one;
    }

    private static Statement statement(Path file, Secretariat office) {
        Map<String, Json> fields = fields(file);
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new BadUsage("%s: there is no field \"%s\" in a statement%s; accepted: %s."
                        .formatted(
                                file,
                                name,
                                Nearest.to(name, FIELDS)
                                        .map(near -> ", maybe \"" + near + "\"")
                                        .orElse(""),
                                String.join(", ", FIELDS)));
            }
        }
        Optional<String> matter = text(fields, "matter");
        matter.filter(id -> office.record().matter(id).isEmpty()).ifPresent(id -> {
            throw new BadUsage("%s: there is no matter \"%s\"; there are %s."
                    .formatted(
                            file,
                            id,
                            String.join(
                                    ", ",
                                    office.record().matters().stream()
                                            .map(Matter::id)
                                            .toList())));
        });
        try {
            Statement read = new Statement(
                    required(file, fields, "id"),
                    required(file, fields, "title"),
                    LocalDate.parse(required(file, fields, "date")),
                    required(file, fields, "from"),
                    to(file, fields),
                    matter,
                    text(fields, "language").orElse("en"),
                    paragraphs(required(file, fields, "text")));
            List<String> strangers = read.notMembers(office.record().states());
            if (!strangers.isEmpty()) {
                throw new BadUsage("%s: to names %s, no Member of the United Nations on %s."
                        .formatted(file, String.join(", ", strangers), read.date()));
            }
            return read;
        } catch (DateTimeException problem) {
            throw new BadUsage("%s: date is no day; expected one such as 2024-09-18.".formatted(file));
        } catch (IllegalArgumentException problem) {
            throw new BadUsage("%s: %s".formatted(file, problem.getMessage()));
        }
    }

    private static Map<String, Json> fields(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Json read = JsonInput.read(bytes, JsonInput.Language.of(file.toString(), bytes));
            if (read instanceof Json.Fields object) {
                return object.values();
            }
            throw new BadUsage("%s: expected the fields of a statement.".formatted(file));
        } catch (IOException problem) {
            throw new BadUsage("%s is no file that can be read.".formatted(file));
        } catch (JsonInput.Malformed problem) {
            throw new BadUsage("%s: %s".formatted(file, problem.getMessage()));
        }
    }

    private static List<String> to(Path file, Map<String, Json> fields) {
        Json to = fields.getOrDefault("to", new Json.Nothing());
        if (to instanceof Json.Text(String all) && all.equals("all")) {
            return List.of();
        }
        if (to instanceof Json.Items(List<Json> codes)
                && !codes.isEmpty()
                && codes.stream().allMatch(Json.Text.class::isInstance)) {
            return codes.stream().map(code -> ((Json.Text) code).value()).toList();
        }
        throw new BadUsage(
                "%s: to is %s; expected all, or a list of codes such as [FRA, KEN].".formatted(file, to.described()));
    }

    private static Optional<String> text(Map<String, Json> fields, String name) {
        return fields.get(name) instanceof Json.Text(String value) && !value.isBlank()
                ? Optional.of(value.strip())
                : Optional.empty();
    }

    private static String required(Path file, Map<String, Json> fields, String name) {
        return text(fields, name)
                .orElseThrow(() -> new BadUsage("%s: the statement lacks its %s.".formatted(file, name)));
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip().replaceAll("\\s*\\n\\s*", " "));
            }
        }
        return paragraphs;
    }

    private static Map<String, String> addresses(Path file) {
        Map<String, String> addresses = new LinkedHashMap<>();
        try (BufferedReader text = Files.newBufferedReader(file);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().containsAll(List.of("state", "address"))) {
                    throw new BadUsage("%s: expected the columns state and address.".formatted(file));
                }
                addresses.put(row.getField("state"), row.getField("address"));
            }
        } catch (IOException problem) {
            throw new BadUsage("%s is no file that can be read.".formatted(file));
        }
        return addresses;
    }

    private static String table(List<State> to, Statement statement, Map<String, String> addresses) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("state", "name", "letter", "address");
            to.forEach(state -> csv.writeRecord(
                    state.code(),
                    state.nameOn(statement.date()),
                    state.code() + ".pdf",
                    addresses.getOrDefault(state.code(), "")));
        }
        return text.toString();
    }
}
