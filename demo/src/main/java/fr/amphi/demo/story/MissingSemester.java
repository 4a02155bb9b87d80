package fr.amphi.demo.story;

import fr.amphi.demo.region.Intern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In one pool everybody has validated one semester, but the list of one of them lacks it.
 *
 * @param intern as in the list, called last
 * @param changed all of the pool by id
 */
record MissingSemester(Intern intern, Map<String, Intern> changed) {

    /** Position that is due to the intern. */
    static final int DUE = 7;

    private static final String SITUATION =
            "Année-recherche close en novembre 2026 : semestre validé par la faculté, à reporter";

    static MissingSemester in(List<Intern> callList) {
        List<Intern> due =
                callList.stream().map(MissingSemester::whole).sorted(Intern.CALL_LIST).toList();
        Intern lacking = due.get(DUE - 1).with(0, SITUATION);
        var changed = new HashMap<String, Intern>();
        due.forEach(intern -> changed.put(intern.id(), intern));
        changed.put(lacking.id(), lacking);
        return new MissingSemester(lacking, changed);
    }

    private static Intern whole(Intern intern) {
        return intern.with(1, null);
    }

    List<Intern> applied(List<Intern> interns) {
        return interns.stream().map(i -> changed.getOrDefault(i.id(), i)).toList();
    }
}
