package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each process is told what it needs, by names that there are, secrets as secrets, and nothing of the owner's to a server. */
final class SettingsGiven {

    private static final String OWNER = "PAINEL_DATABASE_OWNER_";
    private static final Set<String> LOGINS = Stream.of("TENANT", "INTERNAL", "INGEST", "JOBS")
            .flatMap(login -> Stream.of("_USER", "_PASSWORD").map(part -> "PAINEL_DATABASE_" + login + part))
            .collect(Collectors.toUnmodifiableSet());

    private SettingsGiven() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        KnownSettings known = KnownSettings.read();
        for (Pod pod : all.pods()) {
            Given given = Given.to(pod, all);
            Set<String> names = new TreeSet<>(given.open().keySet());
            names.addAll(given.secret().keySet());
            names.forEach(name ->
                    found.unless(known.names().contains(name), pod.id() + " is told " + name + ", which is none"));
            needed(pod, known).forEach(name -> found.unless(given.has(name), pod.id() + " is not told " + name));
            LOGINS.stream()
                    .filter(name -> given.has(name.replaceAll("_[A-Z]+$", "_PASSWORD")))
                    .forEach(name -> found.unless(
                            given.from(name).equals(given.from(name.replaceAll("_[A-Z]+$", "_PASSWORD"))),
                            pod.id() + " has " + name + " and its password from different secrets"));
            given.open()
                    .keySet()
                    .forEach(name -> found.unless(!known.isSecret(name), pod.id() + " shows " + name + " to anybody"));
            forEachItsOwn(pod, given, found);
        }
        return found.all();
    }

    private static Set<String> needed(Pod pod, KnownSettings known) {
        if (pod.isServer()) return known.required();
        if (pod.owner().kind().equals("CronJob"))
            return KnownSettings.neededBy(pod.owner().name().replace("painel-", ""));
        Set<String> migration = new TreeSet<>(LOGINS);
        migration.addAll(Set.of("PAINEL_DATABASE_URL", OWNER + "USER", OWNER + "PASSWORD"));
        return migration;
    }

    /** Only who changes tables has their owner's password; jobs have no login but theirs. */
    private static void forEachItsOwn(Pod pod, Given given, Findings found) {
        boolean owner = pod.component().equals("migrate") || pod.owner().name().equals("painel-partitions");
        given.secret().forEach((name, from) -> {
            found.unless(owner || !name.startsWith(OWNER), pod.id() + " has the owner's " + name);
            found.unless(pod.isServer() || name.startsWith("PAINEL_DATABASE_"), pod.id() + " has the server's " + name);
            found.unless(
                    !pod.component().equals("job") || !LOGINS.contains(name) || name.contains("_JOBS_"),
                    pod.id() + " has another's " + name);
        });
    }
}
