package fr.amphi.proof;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads small archives however they were packed; a folder around the files is ignored. */
final class Zips {

    /** A receipt has some kilobytes: anything larger is none, or is meant to fill the memory. */
    private static final int MAX_BYTES = 4 << 20;

    private Zips() {}

    static Map<String, byte[]> read(Path archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            int total = 0;
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                byte[] bytes = zip.readNBytes(MAX_BYTES - total + 1);
                total += bytes.length;
                if (total > MAX_BYTES) {
                    throw new InvalidProof("le récépissé dépasse " + MAX_BYTES + " octets");
                }
                if (!entry.isDirectory()) {
                    String name = entry.getName();
                    files.put(name.substring(name.lastIndexOf('/') + 1), bytes);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new InvalidProof("archive illisible : " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new InvalidProof("ce n'est pas une archive, ou elle est vide");
        }
        return files;
    }
}
