package fr.amphi.kit.table;

import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Fault;
import fr.amphi.kit.problem.FaultyFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads CSV and XLSX files: what it is, is found from the bytes, never from the name. */
public final class Tables {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final List<String> RAW =
            List.of(
                    "text/csv",
                    "text/plain",
                    "application/csv",
                    "application/octet-stream",
                    "application/vnd.ms-excel",
                    Sheets.XLSX);

    private Tables() {}

    /**
     * @throws FaultyFile when the file cannot be read or lacks a column
     */
    public static Table read(InputStream in, Columns columns) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LARGEST) {
            throw whole("Le fichier dépasse 20 Mo.");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw whole("Fichier Excel ancien ou protégé : enregistrez-le en .xlsx ou en CSV.");
        }
        return starts(bytes, 'P', 'K', 3, 4)
                ? XlsxFile.read(bytes, columns)
                : CsvFile.read(bytes, columns);
    }

    /**
     * The file of a request: its multipart part {@code file}, or its body.
     *
     * @throws BadInput when there is none
     * @throws FaultyFile when it cannot be read or lacks a column
     */
    public static Table read(HttpServletRequest request, Columns columns) {
        try (InputStream in = file(request)) {
            return read(in, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(HttpServletRequest request) throws IOException {
        String type = mediaType(request.getContentType());
        if (type.equals("multipart/form-data")) {
            Part part = part(request);
            if (part == null) {
                throw new BadInput("file", "Joignez le fichier dans la partie « file ».");
            }
            return part.getInputStream();
        }
        if (!RAW.contains(type)) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        return request.getInputStream();
    }

    private static @Nullable Part part(HttpServletRequest request) throws IOException {
        try {
            return request.getPart("file");
        } catch (ServletException e) {
            throw new BadInput("file", "Un envoi multipart/form-data bien formé est attendu.");
        }
    }

    private static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static FaultyFile whole(String why) {
        return new FaultyFile(List.of(new Fault(1, "", "", why)));
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
