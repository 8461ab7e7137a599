package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What may stand in a setting. */
sealed interface SettingKind {

    /**
     * The value as it is kept.
     *
     * @param said as JSON has it
     * @throws Invalid naming the field
     */
    Object read(String field, Object said);

    /** A word of a closed set. */
    record OneOf(List<String> words) implements SettingKind {

        @Override
        public Object read(String field, Object said) {
            if (!words.contains(said)) throw new Invalid(field, Flaw.NOT_ONE_OF, String.join(", ", words));
            return said;
        }
    }

    /** Any number of different words of a closed set. */
    record SomeOf(List<String> words) implements SettingKind {

        @Override
        public Object read(String field, Object said) {
            if (!(said instanceof List<?> chosen)
                    || !chosen.stream().allMatch(each -> each instanceof String word && words.contains(word)))
                throw new Invalid(field, Flaw.NOT_ONE_OF, String.join(", ", words));
            if (new HashSet<>(chosen).size() < chosen.size()) throw new Invalid(field, Flaw.REPEATED);
            return List.copyOf(chosen);
        }
    }

    /** A short text of a certain form. */
    record Term(int longest, String form) implements SettingKind {

        @Override
        public Object read(String field, Object said) {
            String text = text(field, said, longest);
            if (!Pattern.matches(form, text)) throw new Invalid(field, Flaw.MALFORMED);
            return text;
        }
    }

    /** What somebody wrote. */
    record Prose(int longest) implements SettingKind {

        private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\x{FFFD}&&[^\\n\\r\\t]]");

        @Override
        public Object read(String field, Object said) {
            String text = text(field, said, longest);
            if (UNREADABLE.matcher(text).find()) throw new Invalid(field, Flaw.MALFORMED);
            return text;
        }
    }

    /** An e-mail address. */
    record Address() implements SettingKind {

        private static final int LONGEST = 254;
        private static final Pattern FORM =
                Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

        @Override
        public Object read(String field, Object said) {
            String text = text(field, said, LONGEST);
            if (!FORM.matcher(text).matches()) throw new Invalid(field, Flaw.NOT_AN_EMAIL);
            return text;
        }
    }

    /** A zone of the IANA time zone database. */
    record Zone() implements SettingKind {

        @Override
        public Object read(String field, Object said) {
            if (!(said instanceof String zone) || !ZoneId.getAvailableZoneIds().contains(zone))
                throw new Invalid(field, Flaw.NOT_A_TIME_ZONE);
            return zone;
        }
    }

    /** A whole number between both. */
    record Whole(int least, int most) implements SettingKind {

        @Override
        public Object read(String field, Object said) {
            if (said instanceof BigInteger) throw new Invalid(field, Flaw.OUT_OF_RANGE, least, most);
            if (!(said instanceof Integer || said instanceof Long)) throw new Invalid(field, Flaw.NOT_A_NUMBER);
            long number = ((Number) said).longValue();
            if (number < least || number > most) throw new Invalid(field, Flaw.OUT_OF_RANGE, least, most);
            return (int) number;
        }
    }

    /** A number between both with at most two decimals; kept as a whole one where it is one. */
    record Decimal(int least, int most) implements SettingKind {

        private static final int FINEST = 2;

        @Override
        public Object read(String field, Object said) {
            if (!(said instanceof Number)) throw new Invalid(field, Flaw.OUT_OF_RANGE, least, most);
            BigDecimal number = new BigDecimal(said.toString());
            if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0)
                throw new Invalid(field, Flaw.OUT_OF_RANGE, least, most);
            BigDecimal shortest = number.stripTrailingZeros();
            if (shortest.scale() > FINEST) throw new Invalid(field, Flaw.MALFORMED);
            return shortest.scale() <= 0 ? (Object) shortest.intValueExact() : shortest;
        }
    }

    private static String text(String field, Object said, int longest) {
        if (!(said instanceof String written) || written.isBlank()) throw new Invalid(field, Flaw.MALFORMED);
        String text = written.strip();
        if (text.codePointCount(0, text.length()) > longest) throw new Invalid(field, Flaw.TOO_LONG, longest);
        return text;
    }
}
