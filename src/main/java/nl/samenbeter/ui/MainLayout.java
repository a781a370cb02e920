package nl.samenbeter.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every page: menu at the side, on a phone at the bottom; the user menu; banners of other rooms above all.
 * It knows no feature: entries come from {@code @Menu} on views (icon = a name of {@link Icon}; the words are the text
 * {@code menu.<route>}, on a phone {@code menu.<route>.short} where that exists, in the bar there by {@link AtHandFor}), numbers from {@link MenuBadge} and {@link Bell}.
 */
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String CONTENT = "inhoud";

    private final Main content = new Main();
    private final Div live = new Div();
    private final List<MenuBadge> badges;
    private final List<MenuItem> items = MenuItem.accessible();
    private final Map<String, SideNavItem> sideItems = new HashMap<>();
    private final BottomBar bottomBar;
    private final @Nullable Bell bell;
    private final List<BellLink> bellLinks = new ArrayList<>();
    private final ShortcutKeys keys;
    private final String person;
    private boolean first = true;

    public MainLayout(
            ObjectProvider<UserMenuInfo> user,
            ObjectProvider<MenuBadge> badges,
            ObjectProvider<Bell> bells,
            ObjectProvider<PageBanner> banners,
            ObjectProvider<FrameWatch> watches,
            ObjectProvider<ShortcutGroup> shortcuts) {
        this.bell = bells.stream().filter(Bell::visible).findFirst().orElse(null);
        this.badges = badges.orderedStream().toList();
        this.bottomBar = new BottomBar(items, () -> setDrawerOpened(true));
        UserMenuInfo info = user.getIfAvailable();
        person = info == null ? "" : info.person();

        setPrimarySection(Section.NAVBAR);
        setI18n(new AppLayoutI18n().setDrawer(Texts.text("ui.menu")));
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        live.addClassName("sr");
        live.setId("live");
        live.getElement().setAttribute("role", "status");

        keys = new ShortcutKeys(Stream.concat(Stream.of(new PageShortcuts(items)), shortcuts.orderedStream())
                .toList());
        var top = new Header(skipLink(), live, keys, new ConnectionBar());
        top.addClassName("top");
        banners.orderedStream().map(PageBanner::banner).forEach(top::add);
        top.add(topBar(info));
        addToNavbar(top);
        addToNavbar(true, bottomBar);
        var drawer = new Aside(drawerHead(), new Scroller(sideNav()), drawerFoot(info));
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", Texts.text("ui.menu"));
        addToDrawer(drawer);
        watches.forEach(watch -> watch.watch(this, this::countAgain));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (!person.isEmpty()) {
            DeviceText.forgetOthers(event.getUI(), person);
        }
    }

    /** Says a sentence to people who use a screen reader, without moving the focus. */
    public static void announce(String sentence) {
        layout().ifPresent(layout -> layout.live.setText(sentence));
    }

    /** Asks every {@link MenuBadge} again, for example after a task was finished. */
    public static void refreshBadges() {
        layout().ifPresent(MainLayout::countAgain);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.getElement().removeAllChildren();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
        super.showRouterLayoutContent(content);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        if (view != null) {
            view.getElement().removeFromParent();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String location = event.getLocation().getPath();
        bottomBar.mark(location);
        String current = MenuItem.leadingTo(location, items).map(MenuItem::path).orElse("");
        sideItems.forEach((path, item) -> item.setMatchNested(path.equals(current)));
        countAgain();
        if (!first) {
            getElement().executeJs("""
                    requestAnimationFrame(() => {
                        const head = this.querySelector('main h1');
                        if (head) {
                            head.setAttribute('tabindex', '-1');
                            head.focus();
                        }
                    })""");
        }
        first = false;
    }

    private static Optional<MainLayout> layout() {
        UI ui = UI.getCurrent();
        return ui == null
                ? Optional.empty()
                : ui.getChildren()
                        .filter(MainLayout.class::isInstance)
                        .map(MainLayout.class::cast)
                        .findFirst();
    }

    private void countAgain() {
        for (MenuBadge badge : badges) {
            SideNavItem item = sideItems.get(badge.route());
            if (item != null) {
                int count = badge.count();
                item.setSuffixComponent(count == 0 ? null : counter(count, badge.label(count)));
                bottomBar.count(badge.route(), count, badge.label(count));
            }
        }
        if (bell != null) {
            int count = bell.count();
            bellLinks.forEach(link -> link.count(count, bell.label(count)));
        }
    }

    static Span counter(int count, String label) {
        var number = new Span(Integer.toString(count));
        number.addClassName("cnt");
        number.getElement().setAttribute("role", "img").setAttribute("aria-label", label);
        return number;
    }

    private static Component skipLink() {
        var link = new Anchor("#" + CONTENT, Texts.text("ui.skip"));
        link.addClassName("skip");
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0).focus(); })",
                        CONTENT);
        return link;
    }

    private Component topBar(@Nullable UserMenuInfo user) {
        var space = new Span();
        space.addClassName("sp");
        var bar = new Div(new Brand(), space);
        addBell(bar);
        bar.add(new UserMenu(user, null));
        bar.addClassName("topbar");
        return bar;
    }

    private Component drawerHead() {
        var head = new Div(new Brand());
        head.addClassName("dtop");
        addBell(head);
        return head;
    }

    private void addBell(Div place) {
        if (bell != null) {
            var link = new BellLink(bell);
            bellLinks.add(link);
            place.add(link);
        }
    }

    private SideNav sideNav() {
        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", Texts.text("ui.mainMenu"));
        for (MenuItem item : items) {
            var side = new SideNavItem(item.label(), item.path(), item.icon().create());
            side.setMatchNested(true);
            side.getElement().setAttribute("title", item.label());
            PageShortcuts.of(item).ifPresent(shortcut -> shortcut.on(side));
            nav.addItem(side);
            sideItems.put(item.path(), side);
        }
        return nav;
    }

    private Component drawerFoot(@Nullable UserMenuInfo user) {
        var foot = new Div(new UserMenu(user, keys::overview));
        foot.addClassName("me");
        return foot;
    }
}
