package org.plenary.site.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody asks for, with the address taken apart.
///
/// @param path the decoded path without the ending of its form
/// @param parts what stands where the pattern of the address has names
/// @param query first values of the query
/// @param body what came with the request; empty for none
/// @param origin scheme and host as the client sees them, for absolute addresses
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them, and copying bodies would cost
public record Ask(
        String method,
        String path,
        Form form,
        Map<String, String> parts,
        Map<String, List<String>> query,
        byte[] body,
        Optional<String> contentType,
        String origin) {
    /// What the pattern names `name`.
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("The pattern of this address has no {" + name + "}.");
        }
        return part;
    }

    /// The query as it stands in an address, with its question mark; empty where there is none.
    public String writtenQuery() {
        return Address.writtenQuery(query);
    }

    /// The first value of `name` in the query; an empty one is none.
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
