package nl.samenbeter.preparations;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface KeptTexts extends ListCrudRepository<KeptText, KeptTextId> {

    /** Latest first. */
    List<KeptText> findByBlockIdInOrderByKeptAtDesc(Collection<SheetBlockId> blocks);
}
