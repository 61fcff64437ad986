package org.plenary.site.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import org.plenary.site.web.StaticFiles;

/// Draws pages with the templates that were compiled into the program.
public final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.plenary.site.template");
    private final StaticFiles files;

    /// @param files style sheet, script and icon, whose addresses every page has
    public Templates(StaticFiles files) {
        this.files = files;
        engine.setTrimControlStructures(true);
        engine.setBinaryStaticContent(true);
    }

    /// A page.
    ///
    /// @param template its name without ending
    public byte[] page(String template, Frame frame, Object it) {
        return drawn(template, Map.of("frame", frame, "it", it, "files", files));
    }

    /// A part of a page.
    public byte[] part(String template, Object it) {
        return drawn(template, Map.of("it", it));
    }

    private byte[] drawn(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
