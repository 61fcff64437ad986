package org.plenary.site.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Every address of the site, each registered once with the forms it has.
///
/// A pattern is a path with names in braces: `{code}` stands for one step, `{symbol...}` for all that follow.
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /// One address.
    ///
    /// @param forms what answers, by form; for methods other than GET the form is that of the address
    public record Route(String method, String pattern, Map<Form, Function<Ask, Reply>> forms) {
        public Route {
            forms = Map.copyOf(forms);
        }
    }

    /// The renderings of a page, to be given to [#page].
    public static final class Forms<M> {
        private final Map<Form, BiFunction<M, Ask, byte[]>> byForm = new EnumMap<>(Form.class);

        /// With a rendering in one more form.
        public Forms<M> as(Form form, BiFunction<M, Ask, byte[]> rendering) {
            byForm.put(form, rendering);
            return this;
        }
    }

    /// Registers a page: `find` finds what it is about, and one problem for all forms where there is nothing.
    public <M> void page(String pattern, Function<Ask, Found<M>> find, Forms<M> forms) {
        Map<Form, Function<Ask, Reply>> answers = new EnumMap<>(Form.class);
        forms.byForm.forEach((form, rendering) -> answers.put(form, ask -> switch (find.apply(ask)) {
            case Found.Here<M>(M subject) -> Reply.of(form, rendering.apply(subject, ask));
            case Found.Elsewhere<M>(String address) -> Reply.elsewhere(308, address + form.ending());
            case Found.Not<M>(Problem problem) -> problem.reply();
        }));
        routes.add(new Route("GET", pattern, answers));
    }

    /// What a page is about.
    public sealed interface Found<M> {
        record Here<M>(M subject) implements Found<M> {}

        /// It has another, canonical address, given without the ending of a form.
        record Elsewhere<M>(String address) implements Found<M> {}

        record Not<M>(Problem problem) implements Found<M> {}
    }

    /// Registers something that is not a page.
    public void answer(String method, String pattern, Form form, Function<Ask, Reply> answer) {
        routes.add(new Route(method, pattern, Map.of(form, answer)));
    }

    /// Every address, in the order of registration.
    public List<Route> all() {
        return List.copyOf(routes);
    }

    /// What came of looking for an address.
    sealed interface Match {
        record To(Function<Ask, Reply> answer, Form form, String path, Map<String, String> parts) implements Match {}

        /// The address is there, for other methods.
        record OtherMethods(List<String> methods) implements Match {}

        record Nothing() implements Match {}
    }

    /// Finds what answers `method` on the decoded `path`. An ending always names a form: no symbol ends like one.
    Match match(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        Form form = Form.of(path);
        String bare = path.substring(0, path.length() - form.ending().length());
        String plain = form != Form.HTML && bare.equals("/index") ? "/" : bare;
        List<String> others = new ArrayList<>();
        for (Route route : routes) {
            Function<Ask, Reply> answer = route.forms().get(form);
            Optional<Map<String, String>> parts = answer == null ? Optional.empty() : parts(route.pattern(), plain);
            if (answer == null || parts.isEmpty()) {
                continue;
            }
            if (route.method().equals(asked)) {
                return new Match.To(answer, form, plain, parts.get());
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
            int end = rest ? path.length() : path.indexOf('/', in);
            end = end < 0 ? path.length() : end;
            if (end == in) {
                return Optional.empty();
            }
            parts.put(rest ? name.substring(0, name.length() - 3) : name, path.substring(in, end));
            in = end;
            at = close + 1;
        }
        return in == path.length() ? Optional.of(parts) : Optional.empty();
    }
}
