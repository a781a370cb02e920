package nl.samenbeter.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets Vaadin itself ({@code getTranslation}, page titles) speak with the words of {@link Texts}. */
@Component
class TextProvider implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public Locale getDefaultLocale() {
        return Texts.DUTCH;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.text(locale, key, arguments);
    }
}
