package fr.amphi.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Zip archives written in one way only: files by name, stored, of 1 January 1980, without extra
 * fields or comments. Same files, same bytes, on every machine; so an archive can be compared with
 * what it should be, byte for byte.
 */
public final class CanonicalZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final short VERSION = 10;
    private static final short UTF8_NAMES = 1 << 11;
    private static final short FIRST_DAY = 1 << 5 | 1;

    /**
     * What was found in an archive.
     *
     * @param files whole files by name, as far as the archive could be read
     * @param flaw how the archive differs from its one form, in French; empty when it does not
     */
    public record Contents(SortedMap<String, byte[]> files, String flaw) {}

    private CanonicalZip() {}

    /** The archive of these files. */
    public static byte[] write(Map<String, byte[]> files) {
        var archive = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        new TreeMap<>(files)
                .forEach((name, bytes) -> {
                    byte[] path = Utf8.encode(name);
                    directory.writeBytes(central(path, bytes, archive.size()));
                    archive.writeBytes(local(path, bytes));
                    archive.writeBytes(bytes);
                });
        int start = archive.size();
        archive.writeBytes(directory.toByteArray());
        archive.writeBytes(end(files.size(), directory.size(), start));
        return archive.toByteArray();
    }

    /** Reads an archive, noting the first byte that is not as {@link #write} would have put it. */
    public static Contents read(byte[] archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String flaw;
        try {
            flaw = readFiles(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN), files);
        } catch (InvalidProof e) {
            flaw = String.valueOf(e.getMessage());
        }
        byte[] canonical = write(files);
        int difference = Arrays.mismatch(archive, canonical);
        if (flaw.isEmpty() && difference >= 0) {
            flaw = place(difference, archive.length, canonical.length, files);
        }
        return new Contents(files, flaw);
    }

    private static String readFiles(ByteBuffer in, SortedMap<String, byte[]> files) {
        String flaw = "";
        while (in.remaining() >= LOCAL_BYTES && in.getInt(in.position()) == LOCAL) {
            int start = in.position();
            int size = in.getInt(start + 18);
            int nameLength = in.getShort(start + 26) & 0xffff;
            int extra = in.getShort(start + 28) & 0xffff;
            if (in.getShort(start + 8) != 0) {
                return "octet " + (start + 8) + " : archive recompressée par un autre logiciel";
            }
            in.position(start + LOCAL_BYTES);
            if (size < 0 || (long) nameLength + extra + size > in.remaining()) {
                return "octet " + start + " : archive coupée, ou longueur fausse";
            }
            byte[] path = bytes(in, nameLength);
            in.position(in.position() + extra);
            String name = Utf8.decode(path, "nom de fichier à l'octet " + start);
            byte[] content = bytes(in, size);
            if (files.put(name, content) != null) {
                return "octet " + start + " : " + name + " est deux fois dans l'archive";
            }
            if (flaw.isEmpty() && crc(content) != in.getInt(start + 14)) {
                // Reading goes on: the checks of the contents say more about what changed.
                flaw = name + " ne correspond pas à sa somme de contrôle";
            }
        }
        return files.isEmpty() ? "ce n'est pas une archive" : flaw;
    }

    private static String place(int at, int found, int expected, SortedMap<String, byte[]> files) {
        if (at >= found) {
            return "la fin de l'archive manque : " + found + " octets au lieu de " + expected;
        }
        if (at >= expected) {
            return "l'archive a " + (found - expected) + " octets de trop à la fin";
        }
        int start = 0;
        for (var file : files.entrySet()) {
            start += LOCAL_BYTES + Utf8.encode(file.getKey()).length + file.getValue().length;
            if (at < start) {
                return "octet " + at + " : en-tête de " + file.getKey() + " non canonique";
            }
        }
        return "octet " + at + " : répertoire de l'archive non canonique";
    }

    private static byte[] local(byte[] path, byte[] content) {
        return ByteBuffer.allocate(LOCAL_BYTES + path.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LOCAL)
                .put(common(path, content))
                .put(path)
                .array();
    }

    private static byte[] central(byte[] path, byte[] content, int offset) {
        return ByteBuffer.allocate(46 + path.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(CENTRAL)
                .putShort(VERSION)
                .put(common(path, content))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .put(path)
                .array();
    }

    /** What both headers say of a file: version, flags, method, time, sum, sizes, name length. */
    private static byte[] common(byte[] path, byte[] content) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(VERSION)
                .putShort(UTF8_NAMES)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt(crc(content))
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) path.length)
                .putShort((short) 0)
                .array();
    }

    private static byte[] end(int files, int directoryBytes, int start) {
        return ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(END)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt(directoryBytes)
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    private static int crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
