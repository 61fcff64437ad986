package org.plenary.site.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// An answer ready to be sent: with its tag, and packed where that is worth it.
///
/// @param plain the bytes as they are; empty where only the packed ones were kept
/// @param tag weak, because the packed and the plain bytes share it; empty for an answer that is not to be kept
/// @param since since when it is good, where that is known
record Sealed(
        Reply reply, Optional<byte[]> plain, Optional<String> tag, Optional<byte[]> packed, Optional<Instant> since) {
    /// Smaller answers are not worth packing.
    private static final int SMALLEST_PACKED_BYTES = 860;

    /// @param packs whether it will be sent packed
    static Sealed of(Reply reply, boolean packs, Optional<Instant> since) {
        return new Sealed(
                reply,
                Optional.of(reply.body()),
                reply.keep() == Reply.Keep.NOT ? Optional.empty() : Optional.of(tag(reply.body())),
                packs && worthPacking(reply) ? Optional.of(packed(reply.body())) : Optional.empty(),
                since);
    }

    /// Whether it is sent packed to those who take that. Pictures of points are packed already.
    static boolean worthPacking(Reply reply) {
        return reply.body().length >= SMALLEST_PACKED_BYTES && !reply.type().equals(Form.PNG.type());
    }

    /// The same for keeping: where there are packed bytes, only these. Nearly everybody takes them, and they
    /// are a tenth.
    Sealed slim() {
        return packed.isEmpty()
                ? this
                : new Sealed(
                        Reply.of(reply.status(), reply.type(), new byte[0], reply.keep()),
                        Optional.empty(),
                        tag,
                        packed,
                        since);
    }

    /// What is sent to those who do not take packed bytes.
    byte[] body() {
        return plain.orElseGet(() -> unpacked(packed.orElseThrow()));
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 8192)) {
            gzip.write(body);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 16) + '"';
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("Every JDK has SHA-256.", problem);
        }
    }
}
