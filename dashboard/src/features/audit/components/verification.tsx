import type { AuditVerification } from '@alquimista/painel-client';
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { cn } from '@/components/cn';
import { count, moment } from '@/format';
import { useVerification } from '../data/audit';

const LOOKS = {
  sound: { icon: ShieldCheck, className: 'bg-ok-soft text-ok' },
  broken: { icon: ShieldAlert, className: 'bg-danger-soft text-danger' },
  unverified: { icon: ShieldQuestion, className: 'bg-muted text-foreground' },
} as const;

/** The verdict, in a sentence. */
const useVerdict = (of: AuditVerification): string => {
  const { t, i18n } = useTranslation('audit');
  if (of.status === 'unverified') return t('verification.unverified');
  const facts = {
    seq: count(of.status === 'broken' ? of.first_bad_seq : of.checked_through),
    at: moment(of.verified_at, i18n.language),
  };
  return t(`verification.${of.status}`, facts);
};

/** The rest of what is known, a sentence each. */
const useNotes = (of: AuditVerification): string[] => {
  const { t, i18n } = useTranslation('audit');
  const { fault, checked_through, verified_whole_at, sealed, unsealed, last_digest } = of;
  const at = (iso: string) => moment(iso, i18n.language);
  return [
    fault && t(`fault.${fault}`),
    of.status === 'broken' && t('verification.soundThrough', { seq: count(checked_through) }),
    verified_whole_at
      ? t('verification.whole', { at: at(verified_whole_at) })
      : t('verification.neverWhole'),
    t('verification.sealed', { sealed: count(sealed) }),
    unsealed > 0 && t('verification.unsealed', { unsealed: count(unsealed) }),
    last_digest &&
      t(last_digest.matches ? 'verification.digest' : 'verification.badDigest', {
        seq: count(last_digest.seq),
        at: at(last_digest.at),
      }),
  ].filter((note): note is string => Boolean(note));
};

const Verdict = ({ of }: { of: AuditVerification }) => {
  const { icon: Icon, className } = LOOKS[of.status];
  const verdict = useVerdict(of);
  const notes = useNotes(of);
  return (
    <div
      role={of.status === 'broken' ? 'alert' : undefined}
      className={cn('flex gap-3 rounded-md p-4', className)}
    >
      <Icon aria-hidden className="size-6 shrink-0" />
      <div className="min-w-0 space-y-1">
        <p className="font-semibold">{verdict}</p>
        <ul className="text-sm">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
    </div>
  );
};

/** Whether the log is as it was written. */
export const Verification = () => {
  const { t } = useTranslation('audit');
  return (
    <Panel title={t('verification.title')} query={useVerification()}>
      {(of) => <Verdict of={of} />}
    </Panel>
  );
};
