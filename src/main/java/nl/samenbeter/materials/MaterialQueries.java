package nl.samenbeter.materials;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The shelf with materials. It holds nothing of a school, so everybody who is signed in may read all of it. */
@Component
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class MaterialQueries {

    private final MaterialShelf shelf;

    MaterialQueries(MaterialShelf shelf) {
        this.shelf = shelf;
    }

    /** Those in which each of the words stands, whatever its case and marks; all of them without words. */
    public List<MaterialRow> search(String words) {
        List<String> wanted = Arrays.stream(plain(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return rows(shelf.all().stream()
                .filter(material -> {
                    String text = plain(material.title() + " " + material.audience() + " " + material.about() + " "
                            + material.text());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList());
    }

    public Optional<MaterialSheet> find(String id) {
        return shelf.find(id).map(material -> new MaterialSheet(material.row(), MaterialPage.markup(material)));
    }

    /** One material as a whole page of its own, for a PDF or to be changed by whoever saves it. */
    public Optional<String> paper(String id) {
        return shelf.find(id).map(MaterialPaper::html);
    }

    /**
     * What belongs to a step of the plan or to a task.
     *
     * @param places its form key, element and plan kind
     */
    public List<MaterialRow> at(List<String> places) {
        return rows(shelf.at(places));
    }

    private static List<MaterialRow> rows(List<Material> materials) {
        return materials.stream().map(Material::row).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
