package org.plenary.site.chamber;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/// A link as a QR code (ISO/IEC 18004), drawn as one path, sharp on paper at any size.
final class QrCode {
    private QrCode() {}

    /// @param label what is said to who cannot see it
    static String svg(String link, String label) {
        BitMatrix dots;
        try {
            dots = new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException problem) {
            throw new IllegalArgumentException("The link is too long for a QR code.", problem);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    int from = x;
                    while (x + 1 < dots.getWidth() && dots.get(x + 1, y)) {
                        x++;
                    }
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x + 1 - from);
                    path.append("v1H").append(from).append('z');
                }
            }
        }
        String said = label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><path d=\"%s\"/></svg>"
                .formatted(dots.getWidth(), dots.getHeight(), said, path);
    }
}
