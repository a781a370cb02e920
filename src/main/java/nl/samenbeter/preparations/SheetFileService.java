package nl.samenbeter.preparations;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.files.FileOwner;
import nl.samenbeter.files.IncomingFile;
import nl.samenbeter.files.StoredFile;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.files.StoredFiles;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the standard-work sheet of a group: files with its work design. */
@Service
public class SheetFileService {

    static final String KIND = "work-design";

    private final DesignDesk desk;
    private final WorkDesigns designs;
    private final JointPreparations preparations;
    private final StoredFiles files;
    private final Directory directory;
    private final CurrentUser currentUser;

    SheetFileService(
            DesignDesk desk,
            WorkDesigns designs,
            JointPreparations preparations,
            StoredFiles files,
            Directory directory,
            CurrentUser currentUser) {
        this.desk = desk;
        this.designs = designs;
        this.preparations = preparations;
        this.files = files;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    /**
     * @param person who brought it; empty for somebody who is gone
     * @param mine the reader brought it and may take it away
     */
    public record Line(StoredFileId id, String name, int size, String person, LocalDateTime at, boolean mine) {}

    /** In the order in which they came. */
    @PreAuthorize("@preparationAccess.reads(#group)")
    @Transactional(readOnly = true)
    public List<Line> files(GroupRef group) {
        Optional<WorkDesign> design = designs.findByPreparationIdAndGroupNumber(group.preparation(), group.number());
        List<StoredFile> stored =
                design.map(one -> files.of(KIND, one.id().text())).orElse(List.of());
        if (stored.isEmpty()) {
            return List.of();
        }
        var zone = preparations.findById(group.preparation()).orElseThrow().zone();
        PersonId me = currentUser.requirePerson();
        Map<PersonId, String> names =
                directory.names(stored.stream().map(StoredFile::person).toList());
        return stored.stream()
                .map(file -> new Line(
                        file.id(),
                        file.name(),
                        file.size(),
                        names.getOrDefault(file.person(), ""),
                        LocalDateTime.ofInstant(file.storedAt(), zone),
                        me.equals(file.person())))
                .toList();
    }

    /** Asked before a file is received. */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    @Transactional(readOnly = true)
    public void mustTakeFiles(GroupRef group) {}

    /** @throws DomainException {@code files.tooMany} with the limit */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    @Transactional
    public StoredFileId attach(GroupRef group, IncomingFile file) {
        WorkDesign design = desk.toChange(group);
        var programme = preparations.findById(group.preparation()).orElseThrow().programme();
        StoredFileId id = files.keep(new FileOwner(KIND, design.id().text(), design.school(), programme), file);
        desk.changed(group);
        return id;
    }

    /**
     * Takes one's own file away for good. Again is the same as once.
     *
     * @throws DomainException {@code preparations.notYourFile}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    @Transactional
    public void remove(GroupRef group, StoredFileId file) {
        WorkDesign design = desk.toChange(group);
        files.find(file).filter(one -> one.owner().equals(design.id().text())).ifPresent(stored -> {
            if (!currentUser.requirePerson().equals(stored.person())) {
                throw new DomainException("preparations.notYourFile");
            }
            files.remove(file);
            desk.changed(group);
        });
    }
}
