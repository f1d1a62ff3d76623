import { useEffect, useState } from 'preact/hooks';
import type * as contract from '#shared/contract/kind.ts';
import { vergelijkKind, vergelijkZaak } from '#web/api/kind.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { href } from '#web/router.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { Alert } from '#web/ui/alert.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { ApiProblem } from '#web/wire/problem.ts';
import type { AnswerOf, SentTo } from '#web/wire/types.ts';

type KindInvoer = SentTo<typeof contract.vergelijkKind>['kind'];
export type ZelfdeKind = AnswerOf<typeof contract.vergelijkKind>['items'][number];

/** How long somebody stops typing before it is looked up, in milliseconds. */
const STIL = 600;

const GEEN: readonly ZelfdeKind[] = [];

/**
 * The dossiers that are likely of the child that is typed. While it cannot be looked up (no date yet, no connection)
 * nothing is said: the API answers with the same when the hulpvraag is made.
 * @param hulpvraagId the case whose child is typed: then other dossiers than its own
 */
export function useZelfdeKind(kind: KindInvoer | undefined, hulpvraagId?: HulpvraagId): readonly ZelfdeKind[] {
  const asked = kind && isIngevuld(kind) ? JSON.stringify(kind) : undefined;
  const [found, setFound] = useState<{ readonly asked: string; readonly items: readonly ZelfdeKind[] }>();
  useEffect(() => {
    if (asked === undefined) return;
    const request = new AbortController();
    const timer = setTimeout(() => {
      const body = { kind: JSON.parse(asked) as KindInvoer };
      compare(body, hulpvraagId, request.signal).then(
        (answer) => setFound({ asked, items: answer.body.items }),
        // Left alone: the API answers with the same when the hulpvraag is made.
        () => undefined,
      );
    }, STIL);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [asked, hulpvraagId]);
  return found && found.asked === asked ? found.items : GEEN;
}

function compare(body: { readonly kind: KindInvoer }, hulpvraagId: HulpvraagId | undefined, signal: AbortSignal) {
  if (hulpvraagId === undefined) {
    return vergelijkKind({ body, signal });
  }
  const params = { hulpvraagId };
  return vergelijkZaak({
    params,
    body,
    signal,
  });
}

/**
 * The dossiers that the API named when it refused to make a second one without a reason: it may know of them before the
 * lookup does. They stay until another child is typed.
 */
export function useGeweigerd(kind: KindInvoer) {
  const [refused, setRefused] = useState<{ readonly kind: string; readonly items: readonly ZelfdeKind[] }>();
  return {
    items: refused?.kind === JSON.stringify(kind) ? refused.items : GEEN,
    async onthoud<T>(asked: KindInvoer, answer: Promise<T>): Promise<T> {
      try {
        return await answer;
      } catch (error) {
        const { zelfdeKind } = ((error instanceof ApiProblem && error.huidig) || {}) as Geweigerd;
        if (zelfdeKind) setRefused({ kind: JSON.stringify(asked), items: zelfdeKind });
        throw error;
      }
    },
  };
}

interface Geweigerd {
  readonly zelfdeKind?: readonly ZelfdeKind[];
}

function isIngevuld({ voornaam, achternaam, geboortedatum }: KindInvoer): boolean {
  return (voornaam + achternaam).trim() !== '' && /^20\d{2}-\d{2}-\d{2}$/.test(geboortedatum);
}

/** The cases that are there: a link for staff of the platform, whom to call for others. */
export function ZelfdeKindMelding(props: { readonly items: readonly ZelfdeKind[]; readonly uitleg: string }) {
  const { items, uitleg } = props;
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const platform = (id: string) => platforms.data?.items.find((one) => one.id === id)?.naam ?? t.anderPlatform;
  return (
    <Alert kind="info" heading={t.zelfdeKind} isStatus>
      <p>{uitleg}</p>
      <ul>
        {items.map(({ hulpvraagId, zaaknummer, platformId, contactpersoon }) => (
          <li key={hulpvraagId ?? `${platformId} ${contactpersoon}`}>
            {hulpvraagId ? (
              <a href={href(['hulpvragen', hulpvraagId])}>{t.zelfdeKindZaak(zaaknummer ?? '')}</a>
            ) : (
              t.zelfdeKindElders(platform(platformId), contactpersoon)
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
