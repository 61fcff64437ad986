package org.plenary.site.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every address of the site, each registered once with what it is and the forms it has; [OpenApi] is written
/// from this.
///
/// ```java
/// routes.at("/states/{code}", "A State and how it voted.", Parameter.path("code", "ISO 3166 alpha-3.", "FRA"))
///         .page(ask -> ...)
///         .json(ask -> ...)
///         .csv(ask -> ...);
/// ```
///
/// A pattern is a path with names in braces: `{code}` stands for one step, `{symbol...}` for all that follow,
/// up to the words that end the pattern.
public final class Routes {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)(?:\\.\\.\\.)?}");

    private final List<Route> routes = new ArrayList<>();
    private final List<Route> unlisted = new ArrayList<>();

    /// What answers one method in one form of an address.
    ///
    /// @param says what there is at the address, in a line
    /// @param type the media type of a good answer
    /// @param body a body to try it with; empty where it takes none
    /// @param ofRecord whether the answers change only when the record does, so that the server may keep them
    public record Route(
            String method,
            String pattern,
            Form form,
            String says,
            List<Parameter> parameters,
            String type,
            Optional<String> body,
            boolean ofRecord,
            Function<Ask, Reply> answer) {
        public Route {
            parameters = List.copyOf(parameters);
        }

        /// The address with the ending of its form, names in braces.
        public String address() {
            return pattern.equals("/") && form != Form.HTML ? "/index" + form.ending() : pattern + form.ending();
        }
    }

    /// An address that is being registered.
    public final class Place {
        private final String pattern;
        private final String says;
        private final List<Parameter> parameters;
        private final boolean ofRecord;
        private final boolean listed;

        private Place(String pattern, String says, List<Parameter> parameters, boolean ofRecord, boolean listed) {
            this.ofRecord = ofRecord;
            this.listed = listed;
            this.pattern = pattern;
            this.says = says;
            this.parameters = parameters;
        }

        /// A page for people.
        public Place page(Function<Ask, Reply> answer) {
            return in(Form.HTML, answer);
        }

        public Place json(Function<Ask, Reply> answer) {
            return in(Form.JSON, answer);
        }

        public Place csv(Function<Ask, Reply> answer) {
            return in(Form.CSV, answer);
        }

        /// An Atom feed.
        public Place feed(Function<Ask, Reply> answer) {
            return in(Form.ATOM, answer);
        }

        /// Any form.
        public Place in(Form form, Function<Ask, Reply> answer) {
            return add("GET", form, form.type(), Optional.empty(), answer);
        }

        /// JSON at an address without an ending, as some protocols want it.
        public Place plainJson(Function<Ask, Reply> answer) {
            return add("GET", Form.HTML, Form.JSON.type(), Optional.empty(), answer);
        }

        /// Answers a body with JSON.
        ///
        /// @param example a body that gets a good answer
        public Place post(String example, Function<Ask, Reply> answer) {
            return add("POST", Form.JSON, Form.JSON.type(), Optional.of(example), answer);
        }

        /// Answers a form that a page sends.
        public Place form(Function<Ask, Reply> answer) {
            return add("POST", Form.HTML, Form.HTML.type(), Optional.empty(), answer);
        }

        private Place add(String method, Form form, String type, Optional<String> body, Function<Ask, Reply> answer) {
            (listed ? routes : unlisted)
                    .add(new Route(method, pattern, form, says, parameters, type, body, ofRecord, answer));
            return this;
        }
    }

    /// Begins to register an address.
    ///
    /// @param says what there is, in a line
    /// @param parameters every name of the pattern, and what the query may have
    /// @throws IllegalArgumentException if the names of the pattern and the parameters are not the same
    public Place at(String pattern, String says, Parameter... parameters) {
        return place(pattern, says, parameters, false);
    }

    /// Begins to register an address whose answers change only when the record does: the server keeps them.
    /// Nothing that people write, and nothing that depends on the day, may be at such an address.
    public Place ofRecord(String pattern, String says, Parameter... parameters) {
        return place(pattern, says, parameters, true);
    }

    private Place place(String pattern, String says, Parameter[] parameters, boolean ofRecord) {
        Set<String> described = List.of(parameters).stream()
                .filter(parameter -> parameter.place() == Parameter.Place.PATH)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        Set<String> named =
                NAME.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
        if (!described.equals(named)) {
            throw new IllegalArgumentException(
                    "The address %s has the names %s, but %s are described.".formatted(pattern, named, described));
        }
        return new Place(pattern, says, List.of(parameters), ofRecord, true);
    }

    /// Begins to register an address that only people with a link have, or that is there once somebody wrote
    /// something; the description of the addresses leaves it out.
    public Place unlisted(String pattern) {
        return new Place(pattern, "", List.of(), false, false);
    }

    /// Every address that is described, in the order of registration.
    public List<Route> all() {
        return List.copyOf(routes);
    }

    /// What came of looking for an address.
    sealed interface Match {
        record To(Route route, String path, Map<String, String> parts) implements Match {}

        /// The address is there, for other methods.
        record OtherMethods(List<String> methods) implements Match {}

        record Nothing() implements Match {}
    }

    /// Finds what answers `method` on the decoded `path`. An ending always names a form: no symbol ends like
    /// one.
    Match match(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        Form form = Form.of(path);
        String bare = path.substring(0, path.length() - form.ending().length());
        String plain = form != Form.HTML && bare.equals("/index") ? "/" : bare;
        List<String> others = new ArrayList<>();
        for (Route route : Stream.concat(routes.stream(), unlisted.stream()).toList()) {
            Optional<Map<String, String>> parts =
                    route.form() == form ? parts(route.pattern(), plain) : Optional.empty();
            if (parts.isEmpty()) {
                continue;
            }
            if (route.method().equals(asked)) {
                return new Match.To(route, plain, parts.get());
            }
            others.add(route.method());
        }
        return others.isEmpty() ? new Match.Nothing() : new Match.OtherMethods(others);
    }

    private static Optional<Map<String, String>> parts(String pattern, String path) {
        Map<String, String> parts = new LinkedHashMap<>();
        int at = 0;
        int in = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                return pattern.substring(at).equals(path.substring(in)) ? Optional.of(parts) : Optional.empty();
            }
            String fixed = pattern.substring(at, open);
            if (!path.startsWith(fixed, in)) {
                return Optional.empty();
            }
            in += fixed.length();
            int close = pattern.indexOf('}', open);
            String name = pattern.substring(open + 1, close);
            boolean rest = name.endsWith("...");
            int end = rest ? path.length() - (pattern.length() - close - 1) : path.indexOf('/', in);
            end = end < 0 ? path.length() : end;
            if (end <= in) {
                return Optional.empty();
            }
            parts.put(rest ? name.substring(0, name.length() - 3) : name, path.substring(in, end));
            in = end;
            at = close + 1;
        }
        return in == path.length() ? Optional.of(parts) : Optional.empty();
    }
}
