/** Who is invited to a round as it is typed, and what that comes down to: in a request, and in words. */

import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import type { nodigUit } from '#shared/contract/overleg.ts';
import type { doeVoorstel } from '#shared/contract/voorstellen.ts';
import { type Documentkeuze, stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { momentForInput, showMoment } from '#web/ui/dates.ts';
import { asOuderId } from '#web/wire/ids.ts';
import { problemAt } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';
import { type Opening, openingBody } from './opening-velden.tsx';

type Body = SentTo<typeof nodigUit>;
type Als = Extract<Body['wie'], { soort: 'ACCOUNT' }>['als'];

/** Who is invited and from when until when they read, as it is typed. */
export interface Genodigde {
  readonly soort: Body['wie']['soort'];
  readonly ouderId: string;
  readonly als: Als;
  readonly persoon?: Persoon | undefined;
  readonly naam: string;
  readonly email: string;
  readonly functie: string;
  /** Why an ouder zonder gezag is to read along. */
  readonly reden?: string;
  readonly opening: Opening;
}

/** What must be known of the round to say what an invitation does. */
export interface Overleg {
  readonly moment: string;
  readonly duurMinuten: number;
  readonly documenten?: Documentkeuze | undefined;
}

/** By default the stukken close this long after the meeting, in ms: time to read the outcome once more. */
const CLOSES_AFTER = 7 * 24 * 60 * 60 * 1000;

/**
 * Nobody yet. By default the stukken open when the meeting begins: never at once, which somebody has to choose. For a
 * meeting that was that would be at once, and so it waits for who opens by hand.
 * @param moment of the meeting, if it is known: by default the stukken close a week later.
 */
export function geenGenodigde(moment?: string): Genodigde {
  const sluitOp = moment ? closesAfter(moment) : '';
  const isPast = moment !== undefined && Date.parse(moment) <= Date.now();
  const opening = { openingswijze: isPast ? 'HANDMATIG' : 'BIJ_AANVANG', opentOp: '', sluitOp } as const;
  return { soort: 'OUDER', ouderId: '', als: 'EXTERN', naam: '', email: '', functie: '', opening };
}

/** A week after the meeting, as a field has it. */
export function closesAfter(moment: string): string {
  return momentForInput(new Date(Date.parse(moment) + CLOSES_AFTER).toISOString());
}

/** What is sent. @throws ApiProblem at the field where something is missing. */
export function uitnodigingBody({ functie, opening, reden: _, ...input }: Genodigde): Body {
  return { wie: wieBody(input), functie, ...openingBody(opening) };
}

/** True when it is an ouder zonder gezag who was chosen: two people decide about that. */
export function isZonderGezag({ soort, ouderId }: Genodigde, { ouders = [] }: Dossier): boolean {
  return soort === 'OUDER' && ouders.some(({ id, gezag }) => id === ouderId && !gezag);
}

/** What is proposed for an ouder zonder gezag. @throws ApiProblem at the field where something is missing. */
export function voorstelBody({ ouderId, opening, reden = '' }: Genodigde, rondeId: string): Voorstelbody {
  const { openingswijze, ...venster } = openingBody(opening);
  if (openingswijze === 'HANDMATIG') throw problemAt('/openingswijze', t.voorstelHandmatig);
  if (reden.trim() === '') throw problemAt('/reden', t.voorstelRedenOntbreekt);
  return { soort: 'OUDER_UITNODIGEN', rondeId, ouderId: asOuderId(ouderId), openingswijze, ...venster, reden };
}

type Voorstelbody = SentTo<typeof doeVoorstel>;

/** Who, as it is sent. @throws ApiProblem at the field where something is missing. */
export function wieBody(input: Omit<Genodigde, 'functie' | 'opening'>): Body['wie'] {
  switch (input.soort) {
    case 'OUDER':
      if (!input.ouderId) throw problemAt('/wie/ouderId', t.kiesOuder);
      return { soort: 'OUDER', ouderId: asOuderId(input.ouderId) };
    case 'ACCOUNT':
      if (!input.persoon) throw problemAt('/wie', t.kiesPersoon);
      return { soort: 'ACCOUNT', als: input.als, ...verwijzingNaar(input.persoon) };
    case 'NIEUW':
      return { soort: 'NIEUW', naam: input.naam, email: input.email };
  }
}

/**
 * What the API can tell beforehand: for somebody who has an account and gets in at a known moment. A parent or somebody
 * new is tied to an account by the invitation itself.
 * @param vraag what is asked about, without the person and the times
 */
export function voornemenVoor(
  { soort, persoon, opening }: Genodigde,
  { moment, duurMinuten }: Overleg,
  vraag: VraagNaar,
): SentTo<typeof toonGevolgen> | undefined {
  const { openingswijze, opentOp, sluitOp } = openingBody(opening);
  const at = {
    NU: new Date().toISOString(),
    OP_TIJDSTIP: opentOp,
    HANDMATIG: undefined,
    BIJ_AANVANG: moment,
    NA_AFLOOP: new Date(Date.parse(moment) + duurMinuten * 60_000).toISOString(),
  }[openingswijze];
  if (soort !== 'ACCOUNT' || !persoon || !at) return undefined;
  return { ...vraag, persoon: verwijzingNaar(persoon), opentOp: at, sluitOp };
}

type Voornemen = SentTo<typeof toonGevolgen>;
type VraagNaar =
  | Pick<Extract<Voornemen, { soort: 'UITNODIGING' }>, 'soort' | 'rondeId'>
  | Pick<Extract<Voornemen, { soort: 'OVERLEG_PLANNEN' }>, 'soort' | 'ronde'>;

/** Who somebody is in a table: the name, and below it as what they come. */
export function wieInTweeen(input: Omit<Genodigde, 'opening'>, { ouders = [] }: Dossier): readonly [string, string] {
  const { soort, ouderId, persoon, naam, functie } = input;
  if (soort === 'OUDER') return [ouders.find(({ id }) => id === ouderId)?.naam ?? '', t.rolOuder];
  if (soort === 'NIEUW') return [naam, functie || t.krijgtAccount];
  return [persoon?.naam ?? '', [functie, persoon?.organisatieNaam].filter(Boolean).join(', ')];
}

/** How somebody is called on the screen. */
export function naamVan(input: Omit<Genodigde, 'opening'>, dossier: Dossier): string {
  if (input.soort !== 'ACCOUNT') return wieInTweeen(input, dossier)[0];
  return input.persoon ? t.van(input.persoon.naam, input.persoon.organisatieNaam) : '';
}

/** From when somebody reads: a moment, where it is known. */
export function vanafVoor(
  { openingswijze, opentOp }: ReturnType<typeof openingBody>,
  moment: string,
  duurMinuten: number,
): string {
  const einde = new Date(Date.parse(moment) + duurMinuten * 60_000).toISOString();
  switch (openingswijze) {
    case 'NU':
      return t.meteen;
    case 'OP_TIJDSTIP':
      return opentOp ? showMoment(opentOp) : '';
    case 'HANDMATIG':
      return t.zodraOpengezet;
    case 'BIJ_AANVANG':
      return t.beginOp(showMoment(moment));
    case 'NA_AFLOOP':
      return t.eindeOp(showMoment(einde));
  }
}

/** What they will read, and from when until when, in a sentence. */
export function gevolgVoor(input: Genodigde, dossier: Dossier, { documenten }: Overleg): string {
  const stukken = documenten ? stukNamen(dossier, documenten) : [];
  const body = openingBody(input.opening);
  const from = {
    NU: t.vanafNu,
    OP_TIJDSTIP: t.vanafMoment(body.opentOp ? showMoment(body.opentOp) : ''),
    HANDMATIG: t.vanafHand,
    BIJ_AANVANG: t.vanafBegin,
    NA_AFLOOP: t.vanafEinde,
  }[body.openingswijze];
  const lijst = stukken.length > 0 ? stukken.join(', ') : t.geenStukken;
  return t.ditZiet(naamVan(input, dossier), lijst, from, showMoment(body.sluitOp));
}
