package nl.samenbeter.organisation.ui;

import nl.samenbeter.security.AccountState;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Words for the codes of the organisation. */
final class Names {

    private Names() {}

    static String of(Enum<?> code) {
        String kind = switch (code.getDeclaringClass().getSimpleName()) {
            case "Role" -> "role.";
            case "Region" -> "region.";
            case "Sector" -> "sector.";
            case "TeamKind" -> "teamKind.";
            default -> throw new IllegalArgumentException("no words for " + code.getDeclaringClass());
        };
        return Texts.text(kind + code.name());
    }

    static String account(@Nullable AccountState account) {
        if (account == null) {
            return Texts.text("organisation.account.none");
        }
        if (!account.enabled()) {
            return Texts.text("organisation.account.off");
        }
        return Texts.text(account.hasPassword() ? "organisation.account.on" : "organisation.account.invited");
    }
}
