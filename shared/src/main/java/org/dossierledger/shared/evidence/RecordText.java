package org.dossierledger.shared.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;

/**
 * Lines {@code name value} in ASCII, the one spelling of what a leaf covers. Written by hand: every event of the log
 * passes here when it is sealed and whenever it is verified.
 */
final class RecordText {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] UNRESERVED = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
                .chars()
                .forEach(c -> UNRESERVED[c] = true);
    }

    private byte[] bytes = new byte[384];
    private int length;

    RecordText(String header) {
        ascii(header);
        put('\n');
    }

    /** All but letters, digits and {@code - . _ ~} is percent-encoded (RFC 3986 section 2), so a value is one word. */
    RecordText name(String name, String value) {
        begin(name);
        reserve(value.length());
        for (var i = 0; i < value.length(); i++) {
            if (!unreserved(value.charAt(i))) {
                return encoded(value.substring(i));
            }
            bytes[length++] = (byte) value.charAt(i);
        }
        return end();
    }

    private RecordText encoded(String rest) {
        for (var each : rest.getBytes(StandardCharsets.UTF_8)) {
            if (each > 0 && unreserved((char) each)) {
                put(each);
            } else {
                put('%');
                put(HEX[each >> 4 & 15]);
                put(HEX[each & 15]);
            }
        }
        return end();
    }

    private static boolean unreserved(char c) {
        return c < UNRESERVED.length && UNRESERVED[c];
    }

    /** What {@link #name(String, String)} wrote. @throws IllegalArgumentException when a percent sign leads nowhere */
    static String name(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    RecordText number(String name, long value) {
        begin(name);
        ascii(Long.toString(value));
        return end();
    }

    /** UTC with six digits after the point: {@code 2026-11-26T03:04:05.123456Z}. */
    RecordText time(String name, Instant at) {
        begin(name);
        var time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new IllegalArgumentException("no time of a record: " + at);
        }
        digits(time.getYear(), 1000);
        put('-');
        digits(time.getMonthValue(), 10);
        put('-');
        digits(time.getDayOfMonth(), 10);
        put('T');
        digits(time.getHour(), 10);
        put(':');
        digits(time.getMinute(), 10);
        put(':');
        digits(time.getSecond(), 10);
        put('.');
        digits(time.getNano() / 1000, 100_000);
        put('Z');
        return end();
    }

    RecordText hash(String name, byte[] hash) {
        begin(name);
        var text = Base64.getEncoder().encode(hash);
        reserve(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return end();
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void begin(String name) {
        ascii(name);
        put(' ');
    }

    private RecordText end() {
        put('\n');
        return this;
    }

    private void digits(int number, int unit) {
        for (var each = unit; each > 0; each /= 10) {
            put('0' + number / each % 10);
        }
    }

    @SuppressWarnings("deprecation") // the one that copies ASCII as it is
    private void ascii(String text) {
        reserve(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    private void put(int c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
