package org.plenary.site.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Style sheets, scripts and pictures that come with the program. The address of each carries a part of its
/// hash, so that a copy is good for ever.
public final class StaticFiles {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Reply> byAddress = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /// @param names files in the folder `static` of the class path
    public StaticFiles(String... names) {
        for (String name : names) {
            byte[] bytes = read(name);
            int dot = name.lastIndexOf('.');
            String address = "/static/" + name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
            String type = TYPES.get(name.substring(dot + 1));
            if (type == null) {
                throw new IllegalArgumentException("No media type is known for " + name + ".");
            }
            addresses.put(name, address);
            byAddress.put(address, Reply.of(200, type, bytes, Reply.Keep.FOR_GOOD));
        }
    }

    /// The address of a file.
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("There is no static file " + name + ".");
        }
        return address;
    }

    Optional<Reply> at(String path) {
        return Optional.ofNullable(byAddress.get(path));
    }

    private static byte[] read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no static file " + name + ".");
            }
            return in.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("Every JDK has SHA-256.", problem);
        }
    }
}
