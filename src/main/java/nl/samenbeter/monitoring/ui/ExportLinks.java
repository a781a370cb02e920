package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import nl.samenbeter.exports.ExportFormat;
import nl.samenbeter.monitoring.MonthReportQueries;
import nl.samenbeter.monitoring.ReportedSchool;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** Keeps what a page shows in a file. */
class ExportLinks extends Section {

    private final String page;
    private final Div formats = with(new Div(), "export-links");

    /** @param page the address of the page, without a query */
    ExportLinks(String page) {
        this.page = page;
        addClassNames("card", "exports");
        getElement().setAttribute("aria-label", Texts.text("monitoring.export"));
        add(with(new Div(), "ch", new H2(Texts.text("monitoring.export"))), formats);
        choose("", "");
    }

    /** The files hold what was chosen on the page; an empty value is no choice. */
    final ExportLinks choose(String parameter, String value) {
        formats.removeAll();
        String choice = value.isBlank() ? "" : "&" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        for (ExportFormat format : ExportFormat.values()) {
            formats.add(link(
                    ProgressExportController.PATH + page + "/" + format.extension(),
                    choice,
                    Texts.text("monitoring.export." + format.name())));
        }
        return this;
    }

    /** With the reports of months, for who may have them. */
    ExportLinks withReports(MonthReportQueries reports, Access access) {
        if (access.somewhere(Permission.SCHOOL_REPORT_SEE)) {
            var schools = reports.mine();
            schools.forEach(school -> add(new H3(heading(school, schools.size() > 1)), months(school)));
        }
        return this;
    }

    private static String heading(ReportedSchool school, boolean many) {
        String reports = Texts.text("monitoring.report.links");
        return many ? reports + ", " + school.name() : reports;
    }

    private static Div months(ReportedSchool school) {
        var months = with(new Div(), "export-links");
        for (YearMonth month : school.months()) {
            var link = link(
                    MonthReportController.PATH + school.school() + "/" + month,
                    "",
                    Dates.sentence(Dates.monthYear(month.atDay(1))));
            link.add(span(" " + Texts.text("monitoring.report.sr", school.name()), "sr"));
            months.add(link);
        }
        return months;
    }

    private static Anchor link(String address, String choice, String words) {
        String language = Texts.locale().getLanguage();
        var link = new Anchor(address.substring(1) + "?" + Downloads.LANGUAGE + "=" + language + choice, words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }
}
