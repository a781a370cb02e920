package nl.samenbeter.files;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to a file that is kept. */
@Service
public class FileService {

    private final StoredFiles files;

    FileService(StoredFiles files) {
        this.files = files;
    }

    /** What the file is; its content comes from {@link FileContents}, to whoever got in here. */
    @PreAuthorize("@fileAccess.mayRead(#file)")
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(StoredFileId file) {
        return files.find(file);
    }
}
