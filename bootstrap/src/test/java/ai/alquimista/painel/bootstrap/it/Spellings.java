package ai.alquimista.painel.bootstrap.it;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ways to write a path that some server, proxy or framework takes for the same path. */
final class Spellings {

    private Spellings() {}

    static List<String> of(List<String> paths) {
        return paths.stream().flatMap(Spellings::of).toList();
    }

    private static Stream<String> of(String path) {
        String tail = path.substring(path.indexOf('/', 1) + 1);
        String head = path.substring(0, path.length() - tail.length() - 1);
        String encoded = "%%%02x".formatted((int) path.charAt(1)) + path.substring(2);
        return Stream.concat(
                Stream.of("/", "//", ";", ";a=b", "/;a=b", ".json", "%20", "%00", "%zz", "%ff", "%0d%0a", "%c0%af")
                        .map(end -> path + end),
                Stream.of(
                        "/" + path,
                        head + "//" + tail,
                        head + ";a=b/" + tail,
                        head + "/./" + tail,
                        head + "/x/../" + tail,
                        head + "/%2e/" + tail,
                        head + "%2f" + tail,
                        head + "%5c" + tail,
                        head + "\\" + tail,
                        "/health/.." + path,
                        "/health/..;" + path,
                        "/health/..;/.." + path,
                        "/health/%2e%2e" + path,
                        "/openapi/..%2f" + path.substring(1),
                        "/.." + path,
                        "/%2e%2e" + path,
                        "/" + encoded,
                        path.toUpperCase(Locale.ROOT),
                        path + "#",
                        Service.running().baseUrl() + path));
    }
}
