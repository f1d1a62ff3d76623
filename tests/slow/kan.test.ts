/**
 * What may be done comes with each thing, and is true: every person, in every status, with every thing in a case, tries
 * every act on it as the API does it. What was offered is done; what was not is refused, with the very words that the
 * view told.
 */

import { afterAll, describe, expect, test } from 'vitest';
import { zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { routes } from '#shared/contract/routes.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUSSEN } from '#shared/model/status.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { Kan } from '#shared/toegang/ask-kan.ts';
import { RECHTEN, type Recht } from '#shared/toegang/rechten.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { BIJLAGEDADEN, WEGGEHAALDDADEN } from '#shared/views/bijlage-daden.ts';
import { viewBijlage } from '#shared/views/bijlage-view.ts';
import * as DADEN from '#shared/views/daden.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewWeggehaald } from '#shared/views/weggehaald-view.ts';
import { aContext } from '#tests/support/builders.ts';
import * as doen from '#tests/support/kan/doen.ts';
import { ALLES, type Zaak, zakenIn } from '#tests/support/kan/zaken.ts';
import { type Speler, spelers } from '#tests/support/oracle/spelers.ts';

/** What is there more of is the same. */
const MAX_PER_SOORT = 8;

interface Ding {
  readonly soort: string;
  readonly object: object;
  /** What the page of this person says of it; undefined where they do not see it at all. */
  readonly acties: readonly Kan<string>[] | undefined;
  readonly doen: Readonly<Record<string, doen.Doe<never>>>;
}

/** A repeat of these is answered like the first time, and changes nothing: not offered, and not refused. */
const HERHAALBAAR = ['sluitNu', 'trekUitnodigingIn', 'nodigOuderUit'];

/** This comes with the list of one's own meetings, and by mail, also for a round that is not open on the page. */
const OOK_ELDERS = ['leesAgenda'];

/** What has a name of its own, because it may be refused where the rest of its endpoint is not. */
const ENDPOINT_VAN: Readonly<Record<string, string>> = { openNu: 'wijzigVenster' };

const RECHTEN_VAN = new Map(
  routes.flatMap(({ operationId, recht }): readonly (readonly [string, Recht])[] => {
    const inDossier = RECHTEN.find((one) => one === recht);
    return inDossier ? [[operationId, inDossier]] : [];
  }),
);

/** A further hulpvraag takes this in the dossier of the child, besides the right to make one at all. */
const IN_HET_DOSSIER: Readonly<Record<string, Recht>> = { maakHulpvraag: 'KIND_BEWERKEN' };

const rechtVan = (actie: string) => IN_HET_DOSSIER[actie] ?? RECHTEN_VAN.get(ENDPOINT_VAN[actie] ?? actie);

function dingenVan({ dossier, nu }: Zaak, { actor }: Speler): readonly Ding[] {
  const geopend: Geopend = { dossier, toegang: decideToegang(actor, dossier, nu) };
  const { toegang } = geopend;
  // As the endpoints: who may not read the case, or its bijlagen, gets no page at all.
  const view = toegang.rechten.has('STATUS_LEZEN') ? viewDossier(dossier, actor, toegang, nu) : undefined;
  const bijlagen = toegang.rechten.has('STUKKEN_LEZEN')
    ? zichtbareBijlagen(dossier, toegang, actor).map((one) => viewBijlage(one, geopend, { actor, nu }))
    : [];
  const { weggehaald } = viewWeggehaald(geopend, { actor, nu });
  const rondes = view?.overlegrondes ?? [];
  const soorten = [
    ['school', dossier.scholen, view?.scholen, doen.SCHOOL],
    ['toestemming', dossier.toestemmingen, view?.toestemmingen, doen.TOESTEMMING],
    ['bijlage', dossier.bijlagen, bijlagen, doen.BIJLAGE],
    ['weggehaald', dossier.weggehaald, weggehaald, doen.WEGGEHAALD],
    ['ronde', dossier.overlegrondes, rondes, doen.RONDE],
    ['uitnodiging', dossier.uitnodigingen, rondes.flatMap(({ uitnodigingen }) => uitnodigingen), doen.UITNODIGING],
    ['observatie', dossier.observaties, view?.observaties, doen.OBSERVATIE],
    ['advies', dossier.adviezen, view?.adviezen, doen.ADVIES],
    ['ouder', dossier.ouders, view?.ouders, doen.OUDER],
    ['voorstel', dossier.voorstellen, view?.voorstellen, doen.VOORSTEL],
  ] as const;
  return [
    { soort: 'dossier', object: dossier, acties: view?.acties, doen: doen.DOSSIER },
    ...soorten.flatMap(([soort, objecten, gezien, hoe]) =>
      objecten.slice(0, MAX_PER_SOORT).map((object): Ding => {
        const acties = gezien?.find(({ id }) => id === object.id)?.acties;
        return { soort, object, acties, doen: hoe };
      }),
    ),
  ];
}

/** What the API answers: the refusal, or the dossier that it leaves. */
async function probeer(
  dossier: Dossier,
  actie: string,
  doe: () => doen.Doe<never>,
  object: object,
  speler: Speler,
  nu: Moment,
) {
  let na = dossier;
  const dossiers = {
    load: async () => dossier,
    save: async ({ uitkomst }) => {
      na = uitkomst.dossier;
    },
    log: async () => {},
  } satisfies Partial<DossierStore>;
  const deps = { dossiers: dossiers as unknown as DossierStore, newContext: () => aContext(nu) };
  const recht = rechtVan(actie);
  if (!recht) throw new Error(`No endpoint of a dossier: ${actie}`);
  const verzoek = { actor: speler.actor, hulpvraagId: dossier.hulpvraag.id, actie, herkomst: 'test' };
  try {
    await changeDossier(deps, verzoek, recht, (geopend, context) =>
      doe()(geopend, object as never, speler.actor, context),
    );
    return { na };
  } catch (error) {
    if (error instanceof DomainError) return { error, na: dossier };
    throw error;
  }
}

function isZelfde({ kop: _, ...voor }: Dossier, { kop: __, ...na }: Dossier): boolean {
  return JSON.stringify(voor) === JSON.stringify(na);
}

const telling = { cellen: 0, aangeboden: 0, metReden: 0, nietGenoemd: 0 };
const dingen = new Set<string>();

/** What is wrong with what was told of one act. */
async function vergelijk(ding: Ding, actie: string, zaak: Zaak, speler: Speler): Promise<readonly string[]> {
  const gezegd = ding.acties?.find((one) => one.actie === actie);
  const doe = ding.doen[actie];
  if (!doe) throw new Error(`How is this done? ${actie}`);
  const { error, na } = await probeer(zaak.dossier, actie, () => doe, ding.object, speler, zaak.nu);
  const wat = `${speler.naam}: ${actie} of ${ding.soort}`;
  telling.cellen += 1;
  dingen.add(ding.soort);
  if (gezegd?.kan) {
    telling.aangeboden += 1;
    return error ? [`${wat} is offered, and refused: ${error.message}`] : [];
  }
  if (gezegd) {
    telling.metReden += 1;
    const { code, tekst } = gezegd.reden ?? { code: '', tekst: '' };
    if (!error && HERHAALBAAR.includes(actie) && isZelfde(zaak.dossier, na)) return [];
    if (!error) return [`${wat} is not offered (${code}), and done`];
    const zelfde = tekst === error.message && code === (error.problems[0]?.code ?? error.code);
    return zelfde ? [] : [`${wat} is not offered (${tekst}), and refused for another reason: ${error.message}`];
  }
  telling.nietGenoemd += 1;
  if (!error && !ding.acties && OOK_ELDERS.includes(actie)) return [];
  const isGeenToegang = error?.code === 'GEEN_TOEGANG' || error?.code === 'NIET_GEVONDEN';
  return isGeenToegang ? [] : [`${wat} is not named, and ${error ? `refused: ${error.message}` : 'done'}`];
}

/**
 * Every act on every thing that says something of it; one that is named nowhere is refused before anybody looks at the
 * thing: once is enough.
 */
function watTeProberen(zaak: Zaak, speler: Speler): readonly (readonly [Ding, string])[] {
  const geprobeerd = new Set<string>();
  return dingenVan(zaak, speler).flatMap((ding) =>
    Object.keys(ding.doen).flatMap((actie): readonly (readonly [Ding, string])[] => {
      const isGenoemd = ding.acties?.some((one) => one.actie === actie) ?? false;
      const wat = `${ding.acties === undefined} ${actie}`;
      if (!isGenoemd && geprobeerd.has(wat)) return [];
      if (!isGenoemd) geprobeerd.add(wat);
      return [[ding, actie]];
    }),
  );
}

test('every act takes the right of its endpoint', () => {
  const daden = [...Object.values(DADEN), BIJLAGEDADEN, WEGGEHAALDDADEN].flatMap((one) => Object.entries(one));
  expect(daden.map(([actie, { recht }]) => [actie, recht])).toEqual(daden.map(([actie]) => [actie, rechtVan(actie)]));
});

/** Everybody in the case with everything; in the others one of each kind of reader. */
function wieIn({ naam }: Zaak): readonly Speler[] {
  const lezers = ['JKspecialist', 'preschool contact', 'ouder', 'second ouder', 'school', 'other school', 'invitee'];
  return spelers().filter((one) => naam === ALLES || lezers.includes(one.naam));
}

describe.each(STATUSSEN)('in %s', (status) => {
  test.each(zakenIn(status).map((zaak) => [zaak.naam, zaak] as const))(
    '%s: what is offered is done, and what is not is refused in the words told',
    async (_, zaak) => {
      const fouten: string[] = [];
      for (const speler of wieIn(zaak)) {
        for (const [ding, actie] of watTeProberen(zaak, speler)) {
          fouten.push(...(await vergelijk(ding, actie, zaak, speler)));
        }
      }
      expect([...new Set(fouten)]).toEqual([]);
    },
  );
});

afterAll(() => {
  const { cellen, aangeboden, metReden, nietGenoemd } = telling;
  const acties = [doen.DOSSIER, doen.SCHOOL, doen.TOESTEMMING, doen.BIJLAGE, doen.RONDE, doen.UITNODIGING]
    .concat([doen.WEGGEHAALD, doen.OBSERVATIE, doen.ADVIES, doen.OUDER, doen.VOORSTEL] as never)
    .reduce((sum, one) => sum + Object.keys(one).length, 0);
  console.info(
    `${spelers().length} people × ${STATUSSEN.length} statuses × ${dingen.size} kinds of things, ${acties} acts: ${cellen} compared; ` +
      `${aangeboden} offered, ${metReden} with a reason, ${nietGenoemd} not named`,
  );
});
