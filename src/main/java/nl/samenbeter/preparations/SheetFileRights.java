package nl.samenbeter.preparations;

import nl.samenbeter.files.FileRights;
import org.springframework.stereotype.Component;

/** Whoever may read a work design may read its files. */
@Component
class SheetFileRights implements FileRights {

    private final WorkDesigns designs;
    private final PreparationAccess access;

    SheetFileRights(WorkDesigns designs, PreparationAccess access) {
        this.designs = designs;
        this.access = access;
    }

    @Override
    public String kind() {
        return SheetFileService.KIND;
    }

    @Override
    public boolean mayRead(String owner) {
        return designs.findById(WorkDesignId.of(owner))
                .filter(design -> access.reads(design.group()))
                .isPresent();
    }
}
