package nl.samenbeter.erasure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.erasure.ErasePerson;
import nl.samenbeter.erasure.ErasurePreview;
import nl.samenbeter.erasure.ErasureService;
import nl.samenbeter.erasure.NameService;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.springframework.security.access.AccessDeniedException;

/** Erases somebody: what it would do, the names in what others wrote, and the deed. */
@Route(value = "beheer/wissen/:person", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class ErasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ErasureService service;
    private final NameHitsPart hits;

    ErasureView(ErasureService service, NameService names) {
        this.service = service;
        hits = new NameHitsPart(names);
        addClassName("erasing");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("erasure.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(service.preview(
                    PersonId.of(event.getRouteParameters().get("person").orElse(""))));
        } catch (IllegalArgumentException | AccessDeniedException | DomainException notThere) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(ErasurePreview preview) {
        removeAll();
        hits.look(preview.names());
        add(
                new PageHeader(Texts.text("erasure.titleOf", preview.name()), Texts.text("erasure.subtitle")),
                card("erasure.happens", first(preview), goes(preview), stays(preview)),
                card("erasure.hits.title", new Paragraph(Texts.text("erasure.hits.help")), hits));
        if (preview.unsettled().isEmpty()) {
            add(card("erasure.do.title", new ErasureForm(preview.name(), (reason, typed) -> {
                service.erase(new ErasePerson(preview.person(), reason, typed));
                done(preview);
            })));
        }
        add(back(preview));
    }

    private void done(ErasurePreview preview) {
        removeAll();
        add(
                new PageHeader(Texts.text("erasure.done.title")),
                Notices.card(Tone.OK, Texts.text("erasure.done.sentence")),
                card("erasure.hits.title", new Paragraph(Texts.text("erasure.done.hits")), hits),
                back(preview));
        hits.look(preview.names());
    }

    private static Div first(ErasurePreview preview) {
        var notes = new Div();
        preview.unsettled().forEach(one -> notes.add(Notices.card(Tone.WARN, Texts.text(one.textKey(), one.count()))));
        return notes;
    }

    private static Component goes(ErasurePreview preview) {
        var list = new UnorderedList(new ListItem(Texts.text("erasure.goes.person")));
        preview.rooms().stream()
                .filter(room -> room.going() > 0 && !room.room().equals("security"))
                .forEach(room -> list.add(new ListItem(Texts.text("erasure.goes." + room.room(), room.going()))));
        return new Div(new H3(Texts.text("erasure.goes")), list);
    }

    private static Component stays(ErasurePreview preview) {
        List<String> rooms = preview.rooms().stream()
                .filter(ErasurePreview.Room::stays)
                .map(room -> Texts.text("erasure.stays." + room.room()))
                .toList();
        var part = new Div(new H3(Texts.text("erasure.stays")), new Paragraph(Texts.text("erasure.stays.help")));
        var list = new UnorderedList();
        rooms.forEach(room -> list.add(new ListItem(room)));
        part.add(list);
        return part;
    }

    private static Div card(String title, Component... parts) {
        var card = new Div(new H2(Texts.text(title)));
        card.add(parts);
        card.addClassName("card");
        return card;
    }

    private static Anchor back(ErasurePreview preview) {
        return new Anchor(
                preview.school() == null ? "beheer/zonder-school" : "beheer/" + preview.school() + "/mensen",
                Texts.text("erasure.back"));
    }
}
