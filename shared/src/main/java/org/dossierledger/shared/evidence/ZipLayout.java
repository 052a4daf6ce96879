package org.dossierledger.shared.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Whether a ZIP is its files, its directory and its end, and nothing else (PKWARE APPNOTE 6.3, section 4.3): no extra field, as
 * by one of them a file can have another name for some programs; no comment; no byte that belongs to nothing; no file mode.
 */
final class ZipLayout {

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int END_64_BYTES = 56;
    private static final int MANY = 0xffff;

    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int UTF_8 = 1 << 11;
    private static final int DEFLATED = 8;
    private static final short VERSION_64 = 45;

    private final ByteBuffer zip;
    private int central;
    private int local;
    private int files;

    private ZipLayout(ByteBuffer zip) {
        this.zip = zip.order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isPlain(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new ZipLayout(channel.map(MapMode.READ_ONLY, 0, channel.size())).isPlain();
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean isPlain() {
        var directory = zip.getInt(zip.limit() - END_BYTES + 16);
        if (number(zip.limit() - END_BYTES + 10) == MANY) {
            directory = (int) zip.getLong(zip.limit() - END_BYTES - 20 - END_64_BYTES + 48);
        }
        central = directory;
        while (zip.getInt(central) == CENTRAL) {
            if (!isFile()) {
                return false;
            }
        }
        var end = end(directory);
        return local == directory
                && central + end.length == zip.limit()
                && zip.slice(central, end.length).equals(ByteBuffer.wrap(end));
    }

    /** The next entry of the directory, and what lies where it points to: right behind the file before. */
    private boolean isFile() {
        var flags = number(central + 8);
        var method = number(central + 10);
        var size = zip.getInt(central + 20);
        var name = number(central + 28);
        var isPlain = number(central + 4) >>> Byte.SIZE == 0 // no file mode of another system
                && (flags & ~(SIZES_FOLLOW | UTF_8)) == 0
                && (method == DEFLATED || method == 0 && (flags & SIZES_FOLLOW) == 0)
                && size >= 0
                && number(central + 30) == 0 // extra
                && number(central + 32) == 0 // comment
                && number(central + 34) == 0 // disk
                && zip.getInt(central + 38) == 0 // attributes
                && zip.getInt(central + 42) == local
                && isLocal(flags, name);
        local += LOCAL_BYTES + name + size;
        if (isPlain && (flags & SIZES_FOLLOW) != 0) {
            isPlain = zip.getInt(local) == DESCRIPTOR && same(local + 4, central + 16, 12);
            local += 16;
        }
        central += CENTRAL_BYTES + name;
        files++;
        return isPlain;
    }

    private boolean isLocal(int flags, int name) {
        return zip.getInt(local) == LOCAL
                && same(local + 6, central + 8, 8) // flags, method, time
                && ((flags & SIZES_FOLLOW) != 0
                        ? zip.getInt(local + 14) == 0 && zip.getLong(local + 18) == 0
                        : same(local + 14, central + 16, 12))
                && number(local + 26) == name
                && number(local + 28) == 0 // extra
                && same(local + LOCAL_BYTES, central + CENTRAL_BYTES, name);
    }

    /** As it must be. */
    private byte[] end(int directory) {
        var length = central - directory;
        var end = ByteBuffer.allocate(END_64_BYTES + 20 + END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (files >= MANY) {
            end.putInt(END_64).putLong(END_64_BYTES - 12).putShort(VERSION_64).putShort(VERSION_64);
            end.putLong(0).putLong(files).putLong(files).putLong(length).putLong(directory);
            end.putInt(LOCATOR_64).putInt(0).putLong(central).putInt(1);
        }
        var shown = (short) Math.min(files, MANY);
        end.putInt(END)
                .putInt(0)
                .putShort(shown)
                .putShort(shown)
                .putInt(length)
                .putInt(directory)
                .putShort((short) 0);
        return Arrays.copyOf(end.array(), end.position());
    }

    private boolean same(int one, int other, int length) {
        return zip.slice(one, length).equals(zip.slice(other, length));
    }

    private int number(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
