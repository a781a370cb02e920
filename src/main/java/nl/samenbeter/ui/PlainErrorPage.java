package nl.samenbeter.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands there when no screen can be built: an address that the server itself refuses. Needs no file beside it. */
final class PlainErrorPage {

    static final String TYPE = "text/html;charset=UTF-8";

    private PlainErrorPage() {}

    static String of(HttpServletRequest request, int status) {
        Locale language = language(request.getCookies());
        String sentence = Texts.text(language, key(status));
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
                main { max-width: 34em; margin: 15vh auto; padding: 0 1.25rem; }</style></head>
                <body><main><h1>%s</h1><p><a href="/">%s</a></p></main></body></html>
                """.formatted(language.getLanguage(), sentence, sentence, Texts.text(language, "ui.error.back"));
    }

    private static String key(int status) {
        return switch (status) {
            case 401, 403 -> "ui.error.noAccess";
            case 400, 404, 405, 410, 414 -> "ui.error.notFound";
            default -> "ui.error.title";
        };
    }

    private static Locale language(Cookie[] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> Language.COOKIE.equals(cookie.getName()))
                .findFirst()
                .map(cookie -> Texts.supported(Locale.forLanguageTag(cookie.getValue())))
                .orElse(Texts.DUTCH);
    }
}
