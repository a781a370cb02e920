package nl.samenbeter.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The menu entries that the person may open, in order, with the words and icons of the product.
 *
 * @param atHand the person needs it on a phone, see {@link AtHandFor}
 */
record MenuItem(String path, String label, String shortLabel, Icon icon, boolean atHand) {

    static List<MenuItem> accessible() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> of(entry.path(), entry.icon(), isAtHand(entry.menuClass())))
                .toList();
    }

    private static MenuItem of(String path, String icon, boolean atHand) {
        String route = route(path);
        String key = "menu." + route.replace('/', '.');
        String label = Texts.text(key);
        return new MenuItem(
                route,
                label,
                Texts.find(key + ".short").orElse(label),
                icon == null ? Icon.FLAG : Icon.named(icon).orElse(Icon.FLAG),
                atHand);
    }

    private static boolean isAtHand(Class<?> view) {
        AtHandFor roles = view.getAnnotation(AtHandFor.class);
        VaadinRequest request = VaadinRequest.getCurrent();
        return roles != null && request != null && Stream.of(roles.value()).anyMatch(request::isUserInRole);
    }

    /** The path without a leading slash and without route parameters. */
    private static String route(String path) {
        String route = path.startsWith("/") ? path.substring(1) : path;
        int parameter = route.indexOf("/:");
        return parameter < 0 ? route : route.substring(0, parameter);
    }

    /** The one entry that a page belongs to: of {@code beheer} and {@code beheer/kalender} the longer one. */
    static Optional<MenuItem> leadingTo(String location, Collection<MenuItem> items) {
        return items.stream()
                .filter(item -> location.equals(item.path) || location.startsWith(item.path + "/"))
                .max(Comparator.comparingInt(item -> item.path.length()));
    }
}
