package org.dossierledger.app.evidence;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing: one path of dark squares, a unit each, with the quiet zone that readers need.
 *
 * @param size of the whole, in squares
 * @param path of an SVG
 */
public record QrCode(int size, String path) {

    /** ISO/IEC 18004 asks for four squares around. */
    private static final int QUIET = 4;

    /** @param text as many bytes as a code of level M holds: 2331 */
    public static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    var start = x;
                    while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                        x++;
                    }
                    if (x > start) {
                        path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, x - start, x - start));
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
