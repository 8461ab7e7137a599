package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.util.ArrayList;
import java.util.List;

/** Times that are no whole seconds, or past, or to come, or too far apart. */
final class HostileTimes {

    private HostileTimes() {}

    static List<Hostile> of(Forge forge) {
        long now = forge.good().now().getEpochSecond();
        List<Hostile> all = new ArrayList<>();
        for (String claim : List.of("exp", "iat", "auth_time")) {
            all.add(forge.without(claim, Reason.TIMES));
            all.addAll(typed(forge, claim));
        }
        all.add(forge.claim("nbf a string", Reason.TIMES, "nbf", Long.toString(now - 60)));
        all.add(forge.claim("nbf a float", Reason.TIMES, "nbf", now - 60.5));
        all.add(spanning(forge, "expired by 31 s", Reason.EXPIRED, now - 3631, now - 31));
        all.add(spanning(forge, "expired by four minutes", Reason.EXPIRED, now - 3600, now - 240));
        all.add(spanning(forge, "lifetime 66 min", Reason.LIFETIME, now - 60, now - 60 + 66 * 60));
        all.add(spanning(forge, "lifetime a year", Reason.LIFETIME, now - 60, now + 31_536_000));
        all.add(spanning(forge, "ends when issued", Reason.LIFETIME, now, now));
        all.add(spanning(forge, "ends before issued", Reason.LIFETIME, now, now - 1));
        all.add(spanning(forge, "issued in a minute", Reason.NOT_YET_VALID, now + 60, now + 3600));
        all.add(forge.claim("nbf in a minute", Reason.NOT_YET_VALID, "nbf", now + 60));
        all.add(forge.claim("signed in in a minute", Reason.NOT_YET_VALID, "auth_time", now + 60));
        all.add(forge.claim("times in milliseconds", Reason.TIMES, "exp", (now + 3600) * 1000));
        return all;
    }

    private static List<Hostile> typed(Forge forge, String claim) {
        long now = forge.good().now().getEpochSecond();
        String good = Long.toString(now);
        return List.of(
                forge.claim(claim + " a string", Reason.TIMES, claim, good),
                forge.claim(claim + " negative", Reason.TIMES, claim, -now),
                forge.claim(claim + " zero", Reason.TIMES, claim, 0),
                forge.claim(claim + " an array", Reason.TIMES, claim, List.of(now)),
                forge.claim(claim + " a boolean", Reason.TIMES, claim, true),
                forge.rawClaim(claim + " a float", Reason.TIMES, claim, good + ".5"),
                forge.rawClaim(claim + " a whole float", Reason.TIMES, claim, good + ".0"),
                forge.rawClaim(claim + " with an exponent", Reason.TIMES, claim, "2e9"),
                forge.rawClaim(claim + " null", Reason.TIMES, claim, "null"),
                forge.rawClaim(claim + " beyond a long", Reason.TIMES, claim, "9223372036854775808"),
                forge.rawClaim(claim + " the greatest long", Reason.TIMES, claim, Long.toString(Long.MAX_VALUE)));
    }

    private static Hostile spanning(Forge forge, String name, Reason reason, long issued, long ends) {
        return forge.claims(name, reason, claims -> Forge.with(Forge.with(claims, "iat", issued), "exp", ends));
    }
}
