package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.SchoolForm;
import nl.samenbeter.organisation.Sector;
import nl.samenbeter.ui.Texts;

/** Name, BRIN, region and sector of a school. */
class SchoolFields extends Div {

    private final TextField name = new TextField(Texts.text("organisation.school.name"));
    private final TextField brin = new TextField(Texts.text("organisation.school.brin"));
    private final Select<Region> region = new Select<>();
    private final Select<Sector> sector = new Select<>();

    SchoolFields() {
        addClassName("login-form");
        name.setRequiredIndicatorVisible(true);
        brin.setRequiredIndicatorVisible(true);
        brin.setHelperText(Texts.text("organisation.school.brinHelp"));
        region.setLabel(Texts.text("organisation.school.region"));
        region.setItems(Region.values());
        region.setItemLabelGenerator(Names::of);
        region.setValue(Region.NOORD);
        sector.setLabel(Texts.text("organisation.school.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(Names::of);
        sector.setValue(Sector.VO);
        add(name, brin, region, sector);
    }

    SchoolFields(SchoolDetails school) {
        this();
        name.setValue(school.name());
        brin.setValue(school.brin());
        region.setValue(school.region());
        sector.setValue(school.sector());
    }

    SchoolForm form() {
        return new SchoolForm(name.getValue(), brin.getValue(), region.getValue(), sector.getValue());
    }
}
