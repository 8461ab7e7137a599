package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nobody speaks to anybody, but for the flows that are listed here; each must be there, and no other. */
final class Network {

    private static final Set<String> PRIVATE =
            Set.of("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private static final String API_SERVICE = "172.20.0.1/32";
    private static final int WIDEST = 17;

    /** Who, which way, with whom, on which port. */
    private static final Set<String> FLOWS = Set.of(
            "* to kube-system/kube-dns 53/UDP",
            "* to kube-system/kube-dns 53/TCP",
            "* to subnets 5432/TCP",
            "api,worker to subnets 6379/TCP",
            "api,worker to internet 443/TCP",
            "worker to subnets 443/TCP",
            "api from subnets 8080/TCP",
            "api,worker from monitoring/prometheus 8080/TCP");

    private Network() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        Set<String> flows = new TreeSet<>();
        boolean denied = false;
        for (Manifest policy : all.ofKind("NetworkPolicy").toList()) {
            denied |= isDenial(policy);
            flows(policy, "Egress", "egress", "to").forEach(flows::add);
            flows(policy, "Ingress", "ingress", "from").forEach(flows::add);
        }
        found.unless(denied, "what no policy names is allowed");
        found.unlessSame("the network", flows, FLOWS);
        return found.all();
    }

    private static boolean isDenial(Manifest policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && Manifest.texts(policy.at("/spec/policyTypes"))
                        .collect(Collectors.toSet())
                        .equals(Set.of("Ingress", "Egress"))
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    private static Stream<String> flows(Manifest policy, String type, String rules, String peers) {
        if (Manifest.texts(policy.at("/spec/policyTypes")).noneMatch(type::equals)) return Stream.empty();
        String who = who(policy.at("/spec/podSelector"));
        return Manifest.each(policy.at("/spec").path(rules))
                .flatMap(rule -> orAll(rule.path(peers), Network::peer)
                        .flatMap(peer -> orAll(rule.path("ports"), Network::port)
                                .map(port -> who + " " + peers + " " + peer + " " + port)));
    }

    /** An absent list means everything. */
    private static Stream<String> orAll(JsonNode list, Function<JsonNode, String> name) {
        return list.isEmpty() ? Stream.of("anything") : Manifest.each(list).map(name);
    }

    private static String who(JsonNode selector) {
        if (selector.isEmpty()) return "*";
        JsonNode one = selector.at("/matchLabels/app.kubernetes.io~1component");
        if (selector.size() == 1 && selector.at("/matchLabels").size() == 1 && one.isTextual()) return one.asText();
        JsonNode some = selector.at("/matchExpressions/0");
        boolean listed = selector.size() == 1
                && selector.at("/matchExpressions").size() == 1
                && some.path("key").asText().equals("app.kubernetes.io/component")
                && some.path("operator").asText().equals("In");
        return listed
                ? Manifest.texts(some.path("values")).sorted().collect(Collectors.joining(","))
                : selector.toString();
    }

    private static String peer(JsonNode peer) {
        JsonNode block = peer.path("ipBlock");
        if (peer.size() == 1 && !block.isMissingNode()) return addresses(block);
        String space = peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                .asText("?");
        JsonNode pod = peer.at("/podSelector/matchLabels");
        String label =
                pod.path("k8s-app").asText(pod.path("app.kubernetes.io/name").asText("?"));
        return space + "/" + label;
    }

    /** Half of a network of ours at most; or the world, without every private network. */
    private static String addresses(JsonNode block) {
        String cidr = block.path("cidr").asText();
        Set<String> except = Manifest.texts(block.path("except")).collect(Collectors.toSet());
        if (cidr.equals("0.0.0.0/0")) return except.equals(PRIVATE) ? "internet" : "internet and more";
        int bits = Integer.parseInt(cidr.replaceAll(".*/", ""));
        boolean ours = cidr.startsWith("10.") && bits >= WIDEST;
        return ours || cidr.equals(API_SERVICE) ? "subnets" : cidr;
    }

    private static String port(JsonNode port) {
        return port.path("port").asText("any") + "/" + port.path("protocol").asText("TCP")
                + (port.has("endPort") ? " and on" : "");
    }
}
