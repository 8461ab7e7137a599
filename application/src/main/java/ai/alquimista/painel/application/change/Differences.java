package ai.alquimista.painel.application.change;

import java.util.HashMap;
import java.util.Map;

/** What a change made of something, as the log tells it. */
public final class Differences {

    private Differences() {}

    /** Each fact that is another than before, as it was and as it is. */
    public static Map<String, String> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> told = new HashMap<>();
        after.forEach((fact, is) -> {
            String was = before.getOrDefault(fact, "");
            if (was.equals(is)) return;
            told.put("before." + fact, was);
            told.put("after." + fact, is);
        });
        return told;
    }
}
