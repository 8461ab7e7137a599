package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.Cnpj;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and registration numbers that nobody else in the demonstration has. */
final class CompanyNames {

    private static final Map<String, List<String>> FORMS = WordLists.table("segments.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    List::getFirst, row -> List.of(row.get(1).split("\\|", -1))));
    private static final List<String> NAMES = WordLists.lines("company-names.txt");
    private static final String DIGITS = "0123456789";
    private static final String DIGITS_AND_LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int ROOT_LENGTH = 8;
    private static final double WITH_LETTERS = 0.12;
    private static final double BRANCH = 0.08;

    private final Set<String> taken = new HashSet<>();

    String name(String segment, Chance chance) {
        while (true) {
            String form = chance.oneOf(FORMS.getOrDefault(segment, List.of("%s")));
            String name = form.replace("%s", chance.oneOf(NAMES));
            if (taken.add(name)) return name;
        }
    }

    /** Fourteen characters; some in the form with letters that is issued since July 2026. */
    String cnpj(Chance chance) {
        while (true) {
            String alphabet = chance.hit(WITH_LETTERS) ? DIGITS_AND_LETTERS : DIGITS;
            var cnpj = new StringBuilder();
            while (cnpj.length() < ROOT_LENGTH) {
                cnpj.append(alphabet.charAt(chance.between(0, alphabet.length() - 1)));
            }
            cnpj.append(chance.hit(BRANCH) ? "0002" : "0001");
            cnpj.append(Cnpj.checkDigit(cnpj.toString()));
            cnpj.append(Cnpj.checkDigit(cnpj.toString()));
            if (taken.add(cnpj.toString())) return cnpj.toString();
        }
    }
}
