package nl.samenbeter.schoolyear;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class YearProcessPlaces extends ProcessPlaces {

    YearProcessPlaces(JdbcClient jdbc) {
        super(
                jdbc,
                Permission.YEAR_PLAN_SEE,
                "select id, school_id, null::uuid as team_id, false as shared from year_plan");
    }
}
