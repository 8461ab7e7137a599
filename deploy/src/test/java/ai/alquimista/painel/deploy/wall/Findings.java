package ai.alquimista.painel.deploy.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong. */
public final class Findings {

    private final List<String> found = new ArrayList<>();

    public void unless(boolean right, String wrong) {
        if (!right) found.add(wrong);
    }

    /** Every difference in either direction. */
    public void unlessSame(String what, Set<String> is, Set<String> must) {
        Set<String> over = new TreeSet<>(is);
        over.removeAll(must);
        Set<String> missing = new TreeSet<>(must);
        missing.removeAll(is);
        over.forEach(one -> found.add(what + " has too much: " + one));
        missing.forEach(one -> found.add(what + " lacks: " + one));
    }

    public List<String> all() {
        return List.copyOf(found);
    }
}
