package org.planweave.web.internal.host;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.planweave.api.Problem;

/** What was uploaded, in a file of its own until it was dealt with. */
record Upload(Path file) implements AutoCloseable {

    static Upload of(InputStream content) throws IOException {
        Upload upload = new Upload(Files.createTempFile("planweave-upload-", ".jar"));
        try {
            if (Files.copy(content, upload.file(), StandardCopyOption.REPLACE_EXISTING) > 0) {
                return upload;
            }
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
        upload.close();
        throw Problem.invalid("file", "The file is empty; choose the module's jar.");
    }

    static InputStream part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst()
                .map(EntityPart::getContent)
                .orElseThrow(() -> Problem.invalid(name, "There is no file in what was sent; send it as the part “"
                + name + "”."));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
