package org.plenary.site.chamber;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.plenary.chamber.json.Json;
import org.plenary.site.chamber.ChamberHttp.No;
import org.plenary.site.web.Address;

import static org.plenary.site.language.Messages.say;

/// The fields of a form as the JSON of a command: `proposal.symbol` is a field within a field, an empty one is
/// none.
final class FormFields {
    /// Fields that are numbers in a command, by the last part of their name.
    private static final Set<String> NUMBERS = Set.of(
            "vote",
            "motion",
            "challenge",
            "point",
            "ruling",
            "seconds",
            "saw",
            "yes",
            "no",
            "abstained",
            "lockSeconds",
            "speakingTimeSeconds",
            "disclosureSeconds",
            "valid",
            "seats");

    /// Fields that may stand more than once.
    private static final Set<String> LISTS = Set.of("present", "permanentNo", "important", "barred", "excluded");

    private static final Set<String> TRUTHS = Set.of("restricted");

    private static final Pattern CANDIDATE = Pattern.compile("\\s*(\\S.*?)\\s*[:\\s]\\s*([0-9]{1,9})\\s*");

    private FormFields() {}

    /// @param apart names of fields that are no part of the command
    static Json.Fields json(Map<String, List<String>> form, Set<String> apart) throws No {
        Json.Fields json = Json.fields();
        for (Map.Entry<String, List<String>> field : form.entrySet()) {
            List<String> values =
                    field.getValue().stream().filter(value -> !value.isBlank()).toList();
            boolean list = LISTS.contains(last(field.getKey()));
            if (apart.contains(field.getKey()) || (values.isEmpty() && !list)) {
                continue;
            }
            json = with(json, List.of(field.getKey().split("\\.", -1)), field.getKey(), list, values);
        }
        return json;
    }

    private static Json.Fields with(Json.Fields json, List<String> path, String name, boolean list, List<String> values)
            throws No {
        if (path.size() > 1) {
            Json.Fields inner = json.fields(path.getFirst()).orElseGet(Json::fields);
            return json.with(path.getFirst(), with(inner, path.subList(1, path.size()), name, list, values));
        }
        if (list) {
            // Codes may be typed into one field, or ticked one by one.
            return json.with(
                    path.getFirst(),
                    values.stream()
                            .flatMap(value -> Stream.of(value.strip().split("[\\s,;]+", -1)))
                            .toList());
        }
        if (path.getFirst().equals("votes")) {
            return json.with("votes", votes(values.getFirst()));
        }
        if (TRUTHS.contains(path.getFirst())) {
            return json.with(path.getFirst(), values.getFirst().equals("true"));
        }
        // "motion" is a number everywhere but in "move", where it is the word of the motion.
        return NUMBERS.contains(path.getFirst()) && values.getFirst().matches("[0-9 ]+")
                ? json.with(path.getFirst(), whole(values.getFirst(), name))
                : json.with(path.getFirst(), values.getFirst().strip());
    }

    /// An election: a line for each candidate, with a colon or blanks before the votes.
    private static Json.Fields votes(String text) throws No {
        Json.Fields votes = Json.fields();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            Matcher candidate = CANDIDATE.matcher(line);
            if (!candidate.matches()) {
                throw No.malformed(say("refused.expected-a-candidate-and-a-number", line.strip()));
            }
            votes = votes.with(candidate.group(1), whole(candidate.group(2), "votes"));
        }
        return votes;
    }

    /// The codes in a field, with blanks or commas between them.
    static List<String> codes(Map<String, List<String>> form, String name) {
        return one(form, name).map(text -> List.of(text.split("[\\s,;]+", -1))).orElse(List.of());
    }

    private static long whole(String text, String name) throws No {
        String digits = text.replace(" ", "");
        if (digits.isEmpty() || digits.length() > 9) {
            throw No.malformed(say("refused.expected-a-whole-number", name, text));
        }
        return Long.parseLong(digits);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Reads a form as browsers send it.
    static Map<String, List<String>> read(String body) throws No {
        Optional<Map<String, List<String>>> form = Address.query(body);
        return new LinkedHashMap<>(form.orElseThrow(() -> No.malformed(say("refused.the-form-is-not-well-formed"))));
    }

    /// The first value of a field; an empty one is none.
    static Optional<String> one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
