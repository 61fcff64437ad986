package org.plenary.site.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes paths and queries apart, and puts them together. Strict: a percent sign that starts no escape, an
/// escape that is no UTF-8, a control character or a step up the tree is no address here.
public final class Address {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/()!*,;:@$'";

    private Address() {}

    /// The decoded path; empty when it is no good.
    public static Optional<String> path(String raw) {
        return decoded(raw, false)
                .filter(path -> path.startsWith("/") && path.length() <= 300)
                .filter(path -> path.chars().noneMatch(Character::isISOControl))
                .filter(path ->
                        List.of(path.split("/", -1)).stream().noneMatch(step -> step.equals("..") || step.equals(".")));
    }

    /// The decoded query by name; empty when it is no good.
    public static Optional<Map<String, List<String>>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return Optional.of(query);
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            query.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(query);
    }

    /// A query as it stands in an address, with its question mark; empty for none.
    public static String writtenQuery(Map<String, List<String>> query) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(value -> pairs.add(inPath(name) + "=" + inPath(value))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static Optional<String> decoded(String raw, boolean plusIsBlank) {
        byte[] in = raw.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                int high = i + 2 <= in.length - 1 ? Character.digit(in[i + 1], 16) : -1;
                int low = i + 2 <= in.length - 1 ? Character.digit(in[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = plusIsBlank && in[i] == '+' ? (byte) ' ' : in[i];
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out, 0, length))
                    .toString());
        } catch (CharacterCodingException problem) {
            return Optional.empty();
        }
    }

    /// `text` as it stands in a path: slashes and brackets stay, everything else that is not plain is escaped.
    public static String inPath(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf((char) octet) >= 0) {
                out.append((char) octet);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
            }
        }
        return out.toString();
    }
}
