package ai.alquimista.painel.rest.audit;

import ai.alquimista.painel.domain.audit.AuditStanding;
import ai.alquimista.painel.domain.audit.AuditStanding.Check;
import ai.alquimista.painel.domain.audit.AuditStanding.DigestSeen;
import ai.alquimista.painel.domain.audit.Finding;
import ai.alquimista.painel.rest.json.Spelling;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the chain of the audit log stands. */
@Schema(name = "AuditVerification", description = "How the hash chain of the audit log stands")
public record VerificationView(
        @Schema(
                enumeration = {"sound", "broken", "unverified"},
                description = "As the last checks found it; unverified before the first one")
        String status,

        @Schema(description = "Events in the chain") long sealed,

        @Schema(description = "Events that the chain does not have yet; 10,000 stands for as many or more")
        long unsealed,

        @Schema(description = "Up to this place the chain was found as it was written")
        long checkedThrough,

        @Schema(description = "When it was checked last; null before the first check")
        Optional<Instant> verifiedAt,

        @Schema(description = "When it was last checked from its first event on; null before the first such check")
        Optional<Instant> verifiedWholeAt,

        @Schema(description = "The first place that is not as it was written; null for a sound chain")
        Optional<Long> firstBadSeq,

        @Schema(
                enumeration = {
                    "unreadable",
                    "gap",
                    "hash_differs",
                    "event_missing",
                    "event_unknown",
                    "subject_differs",
                    "digest_differs",
                    "digest_forged",
                    "tail_missing"
                },
                description = "What is wrong there; null for a sound chain")
        Optional<String> fault,

        @Schema(description = "The newest digest that the last check knew; null where there is none")
        Optional<DigestView> lastDigest) {

    static VerificationView of(AuditStanding standing) {
        Optional<Check> latest = standing.latest();
        Optional<Finding> finding = standing.finding();
        return new VerificationView(
                finding.isPresent() ? "broken" : latest.isPresent() ? "sound" : "unverified",
                standing.sealed(),
                standing.unsealed(),
                latest.map(check -> check.through().seq()).orElse(0L),
                latest.map(Check::at),
                standing.whole().map(Check::at),
                finding.map(Finding::seq),
                finding.map(Finding::fault).map(Spelling::of),
                latest.flatMap(check -> check.digest().map(digest -> DigestView.of(digest, check))));
    }

    /** A signed digest of the chain's head. */
    @Schema(name = "AuditDigest", description = "A signed digest of the chain, kept apart from it")
    public record DigestView(
            @Schema(description = "The place that it was made of")
            long seq,

            @Schema(description = "When it was made") Instant at,

            @Schema(description = "Whether it was signed with our key and the chain is still what it was made of")
            boolean matches) {

        static DigestView of(DigestSeen digest, Check check) {
            return new DigestView(digest.seq(), digest.at(), check.through().seq() >= digest.seq());
        }
    }
}
