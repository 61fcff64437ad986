package org.plenary.record.intake;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.plenary.record.CouncilMembership;
import org.plenary.record.EventDate;
import org.plenary.record.Problem;
import org.plenary.record.State;
import org.plenary.record.Symbol;
import org.plenary.rules.Organ;

/// Reads voting records of the Digital Library in MARCXML: 269 the date, 791 the symbol and session, 952 the
/// meeting, 967 one field for each member (`c` code, `d` vote, `e` name), 993 the draft, 996 the totals.
final class MarcIntake {
    private final StateCodes codes;
    private final CouncilMembership council;

    MarcIntake(StateCodes codes, CouncilMembership council) {
        this.codes = codes;
        this.council = council;
    }

    /// One data field: its tag and the subfields in order.
    private record Field(String tag, long line, List<Subfield> subfields) {
        String first(String code) {
            return subfields.stream()
                    .filter(subfield -> subfield.code().equals(code))
                    .map(Subfield::text)
                    .findFirst()
                    .orElse("");
        }
    }

    private record Subfield(String code, String text) {}

    void read(InputFile file, FileReading into) throws CsvIntake.Refused {
        long line = 1;
        try (InputFile.Text text = file.open()) {
            XMLStreamReader xml = factory().createXMLStreamReader(text.bytes());
            boolean records = false;
            while (xml.hasNext()) {
                int event = xml.next();
                line = Math.max(line, xml.getLocation().getLineNumber());
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("record")) {
                    records = true;
                    record(xml, into);
                }
            }
            if (!records) {
                throw new CsvIntake.Refused(new Problem(
                        file.name(), 1, "", "XML without a MARC record", "one of the headers " + Layout.known()));
            }
            into.digest(text.digest());
        } catch (XMLStreamException e) {
            throw new CsvIntake.Refused(new Problem(
                    file.name(),
                    e.getLocation() == null ? line : e.getLocation().getLineNumber(),
                    "",
                    firstLine(e),
                    "well-formed MARCXML"));
        } catch (IOException e) {
            throw new CsvIntake.Refused(file.problem(e, line));
        }
    }

    private static String firstLine(XMLStreamException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> line.startsWith("Message:"))
                .map(line -> line.substring("Message:".length()).strip())
                .findFirst()
                .orElse("XML that breaks off");
    }

    /// A reader that opens nothing but the file itself.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void record(XMLStreamReader xml, FileReading into) throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        String number = "";
        List<Field> fields = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("record")) {
                vote(number, fields, line, into);
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("controlfield")) {
                boolean id = "001".equals(xml.getAttributeValue(null, "tag"));
                String text = xml.getElementText().strip();
                number = id ? text : number;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("datafield")) {
                fields.add(field(xml));
            }
        }
    }

    private static Field field(XMLStreamReader xml) throws XMLStreamException {
        String tag = String.valueOf(xml.getAttributeValue(null, "tag"));
        long line = xml.getLocation().getLineNumber();
        List<Subfield> subfields = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("datafield")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("subfield")) {
                String code = String.valueOf(xml.getAttributeValue(null, "code"));
                subfields.add(new Subfield(code, xml.getElementText().strip()));
            }
        }
        return new Field(tag, line, subfields);
    }

    private void vote(String number, List<Field> fields, long line, FileReading into) {
        Field symbolField = first(fields, "791", line);
        String label = symbolField.first("a");
        Optional<Symbol> symbol =
                Symbol.typed(label).filter(read -> read.organ().isPresent());
        if (symbol.isEmpty()) {
            into.refuse(symbolField.line(), "791 a", label, "the symbol of a resolution such as A/RES/79/1");
            return;
        }
        Field dateField = first(fields, "269", line);
        Optional<LocalDate> day = day(dateField.first("a"));
        if (day.isEmpty()) {
            into.refuse(dateField.line(), "269 a", dateField.first("a"), "a day such as 2024-09-18");
            return;
        }
        String note = first(fields, "591", line).first("a");
        boolean withoutVote = note.toLowerCase(Locale.ROOT).contains("without vote");
        if (fields.stream().noneMatch(field -> field.tag().equals("967")) && !withoutVote) {
            into.refuse(line, "967", "no ballots", "a voting record with a field 967 for each member");
            return;
        }
        String id = number.isEmpty() ? symbol.get().canonical() : number;
        if (into.has(id)) {
            into.refuse(line, "001", id, "each record once");
            return;
        }
        Organ organ = symbol.get().organ().orElseThrow();
        Sheet sheet = into.sheet(id, codes.size());
        sheet.organ = organ.name();
        sheet.session = Sessions.canonical(symbolField.first("c"))
                .filter(session -> organ == Organ.GA)
                .or(() -> symbol.get().session())
                .orElse("");
        sheet.date = day.get().toString();
        sheet.label = label;
        sheet.title = title(first(fields, "245", line));
        sheet.draft = first(fields, "993", line).first("a");
        sheet.meeting = first(fields, "952", line).first("a");
        sheet.subjects = String.join(
                "|",
                fields.stream()
                        .filter(field -> field.tag().equals("991"))
                        .map(field -> field.first("d"))
                        .filter(subject -> !subject.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
        sheet.note = note;
        sheet.method = withoutVote ? "without-vote" : "";
        sheet.outcome = "adopted";
        sheet.tally = tally(first(fields, "996", line), into);
        if (withoutVote) {
            into.taken();
        }
        for (Field field : fields) {
            if (field.tag().equals("967")) {
                ballot(field, sheet, organ, EventDate.of(day.get()), into);
            }
        }
    }

    private void ballot(Field field, Sheet sheet, Organ organ, EventDate date, FileReading into) {
        Optional<Character> letter = LibraryRows.letter(field.first("d"));
        if (letter.isEmpty()) {
            into.refuse(field.line(), "967 d", field.first("d"), "Y, N, A, X or nothing");
            return;
        }
        Optional<State> state = organ == Organ.SC
                ? codes.inCouncil(field.first("c"), field.first("e"), date, council)
                : codes.byThreeLetters(field.first("c"), field.first("e"), date);
        if (state.isEmpty()) {
            into.refuse(field.line(), "967 c", field.first("c"), "a three-letter code of a State");
        } else if (sheet.cast(codes.index(state.get()), letter.get())) {
            into.taken();
        } else {
            into.refuse(field.line(), "967 c", state.get().code(), "each Member once in a roll call");
        }
    }

    private static Field first(List<Field> fields, String tag, long line) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .findFirst()
                .orElse(new Field(tag, line, List.of()));
    }

    /// The title without the Library's words on what kind of document it is.
    private static String title(Field field) {
        return field.first("a").replaceAll("[\\s:/]+$", "");
    }

    private static String tally(Field totals, FileReading into) {
        List<String> numbers = new ArrayList<>();
        for (String code : List.of("b", "c", "d", "e", "f")) {
            Optional<String> whole = CsvColumns.whole(totals.first(code));
            if (whole.isEmpty()) {
                into.note(totals.line(), "996 " + code, totals.first(code), "a whole number");
            }
            numbers.add(whole.orElse(""));
        }
        return totals.subfields().isEmpty() ? "" : String.join("-", numbers);
    }

    private static Optional<LocalDate> day(String text) {
        String dashed = text.matches("\\d{8}")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
        try {
            return EventDate.parse(dashed).day();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
