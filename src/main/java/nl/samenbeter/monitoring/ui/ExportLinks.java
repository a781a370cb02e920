package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.YearMonth;
import nl.samenbeter.exports.ExportFormat;
import nl.samenbeter.monitoring.MonthReportQueries;
import nl.samenbeter.monitoring.ReportedSchool;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** Keeps what the page shows in a file, and for who may have them the reports of months. */
class ExportLinks extends Section {

    ExportLinks(MonthReportQueries reports, Access access) {
        addClassNames("card", "exports");
        getElement().setAttribute("aria-label", Texts.text("monitoring.export"));
        var formats = with(new Div(), "export-links");
        for (ExportFormat format : ExportFormat.values()) {
            formats.add(link(
                    ProgressExportController.PROGRESS + format.extension(),
                    Texts.text("monitoring.export." + format.name())));
        }
        add(with(new Div(), "ch", new H2(Texts.text("monitoring.export"))), formats);
        if (access.somewhere(Permission.SCHOOL_REPORT_SEE)) {
            var schools = reports.mine();
            schools.forEach(school -> add(new H3(heading(school, schools.size() > 1)), months(school)));
        }
    }

    private static String heading(ReportedSchool school, boolean many) {
        String reports = Texts.text("monitoring.report.links");
        return many ? reports + ", " + school.name() : reports;
    }

    private static Div months(ReportedSchool school) {
        var months = with(new Div(), "export-links");
        for (YearMonth month : school.months()) {
            var link = link(
                    ProgressExportController.REPORT + school.school() + "/" + month,
                    Dates.sentence(Dates.monthYear(month.atDay(1))));
            link.add(span(" " + Texts.text("monitoring.report.sr", school.name()), "sr"));
            months.add(link);
        }
        return months;
    }

    private static Anchor link(String address, String words) {
        var link = new Anchor(address.substring(1) + "?taal=" + Texts.locale().getLanguage(), words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }
}
