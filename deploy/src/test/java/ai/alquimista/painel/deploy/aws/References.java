package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whatever is named is there, and each parameter is given a value that it takes, and is used. */
final class References {

    private References() {}

    static List<String> findings(Templates all) {
        Findings found = new Findings();
        for (String stack : Templates.STACKS) parameters(stack, all, found);
        Set<String> names = all.made().all().stream().map(Made::id).collect(Collectors.toSet());
        found.unless(
                names.containsAll(
                        all.besideOthers().all().stream().map(Made::id).toList()),
                "there is more where something was there before");
        all.made()
                .outputs()
                .forEach((name, value) -> found.unless(!value.asText().isEmpty(), name + " is empty"));
        return found.all();
    }

    private static void parameters(String stack, Templates all, Findings found) {
        JsonNode template = all.template(stack);
        Map<String, String> given = Json.each(all.values().path(stack))
                .collect(Collectors.toMap(
                        value -> value.path("ParameterKey").asText(),
                        value -> value.path("ParameterValue").asText()));
        String used = template.toString();
        template.path("Parameters").properties().forEach(parameter -> {
            String name = parameter.getKey();
            String id = stack + "/" + name;
            found.unless(
                    used.contains("{\"Ref\":\"" + name + "\"}") || used.contains("${" + name + "}"),
                    id + " is used nowhere");
            found.unless(given.containsKey(name) || parameter.getValue().has("Default"), id + " has no value");
            if (given.containsKey(name))
                found.unless(
                        takes(parameter.getValue(), given.getOrDefault(name, "")), id + " does not take its value");
        });
        Collection<String> unknown = given.keySet().stream()
                .filter(name -> !template.path("Parameters").has(name))
                .toList();
        found.unless(unknown.isEmpty(), stack + " has no such parameters: " + unknown);
    }

    private static boolean takes(JsonNode parameter, String value) {
        if (parameter.has("AllowedValues"))
            return Json.texts(parameter.path("AllowedValues")).contains(value);
        if (parameter.path("Type").asText().equals("Number")) return value.matches("\\d+");
        return value.matches(parameter.path("AllowedPattern").asText(".+"));
    }
}
