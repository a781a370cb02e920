package nl.samenbeter.schoolyear;

import java.util.List;

/** The year as it is drawn; made by the room's process side. */
public interface YearModels {

    Release latest();

    Release release(String id);

    /** @param id the deployment, which a running plan keeps (rulings 1) */
    record Release(String id, List<YearElement> elements) {}
}
