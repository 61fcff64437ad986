package org.plenary.site.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.plenary.site.json.Json;
import org.plenary.site.json.JsonOutput;

/// What values were seen in one place of answers, written as a JSON Schema. It says which members an object can
/// have and of what type they are; it says of none that it is always there, because a few answers cannot show
/// that.
final class Schema {
    /// Objects by State have any State as a name, so they are not described name by name.
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final Set<String> types = new TreeSet<>();
    private final Map<String, Schema> members = new TreeMap<>();
    private Optional<Schema> byCode = Optional.empty();
    private Optional<Schema> items = Optional.empty();

    /// Takes one more value into account.
    void see(Json value) {
        switch (value) {
            case Json.Fields object -> {
                types.add("object");
                object.values().forEach((name, member) -> member(name).see(member));
            }
            case Json.Items(var values) -> {
                types.add("array");
                Schema each = items.orElseGet(Schema::new);
                items = Optional.of(each);
                values.forEach(each::see);
            }
            case Json.Text _ -> types.add("string");
            case Json.Decimal(var number) ->
                types.add(number.stripTrailingZeros().scale() > 0 ? "number" : "integer");
            case Json.Truth _ -> types.add("boolean");
            case Json.Nothing _ -> types.add("null");
        }
    }

    private Schema member(String name) {
        if (CODE.matcher(name).matches()) {
            Schema each = byCode.orElseGet(Schema::new);
            byCode = Optional.of(each);
            return each;
        }
        return members.computeIfAbsent(name, _ -> new Schema());
    }

    /// Writes it as the fields of an object.
    void write(JsonOutput out) {
        if (types.size() == 1) {
            out.text("type", types.iterator().next());
        } else if (!types.isEmpty()) {
            out.texts("type", types);
        }
        items.ifPresent(each -> out.object("items", () -> each.write(out)));
        if (!members.isEmpty()) {
            out.object(
                    "properties", () -> members.forEach((name, member) -> out.object(name, () -> member.write(out))));
        }
        byCode.ifPresent(each -> out.object("additionalProperties", () -> each.write(out)));
    }
}
