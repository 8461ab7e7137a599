package ai.alquimista.painel.application.port;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Canonical JSON of plain texts and whole numbers under plain names, which is all that a digest has. */
public final class FlatJson implements CanonicalJson {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":(?:\"([^\"\\\\]*)\"|(\\d+))");

    @Override
    public byte[] of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> members)) throw new IllegalArgumentException("not flat: " + value);
        Map<String, String> written = new TreeMap<>();
        members.forEach((name, member) ->
                written.put("\"" + name + "\"", member instanceof Long ? member.toString() : "\"" + member + "\""));
        return written.entrySet().stream()
                .map(member -> member.getKey() + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, Object> read(byte[] json) {
        Map<String, Object> members = new HashMap<>();
        Matcher member = MEMBER.matcher(new String(json, StandardCharsets.UTF_8));
        while (member.find())
            members.put(
                    member.group(1),
                    member.group(2) == null ? (Object) Long.valueOf(member.group(3)) : member.group(2));
        return members;
    }
}
