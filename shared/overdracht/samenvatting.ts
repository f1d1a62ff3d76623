/** The package as a person reads it: one PDF, in Dutch, written from the same value as dossier.json. */
import { dateInNetherlands, readableDate } from '#shared/kernel/dates.ts';
import { VOORSTEL_STAND_TEKST } from '#shared/voorstel/voorstel.ts';
import type { Pakketinhoud } from './pakketinhoud.ts';
import { type Blok, schrijfPdf } from './pdf-tekst.ts';

export function schrijfSamenvatting(inhoud: Pakketinhoud): Promise<Uint8Array> {
  const titel = inhoud.soort === 'OVERDRACHT' ? 'Overdracht Jonge Kind' : 'Uittreksel dossier Jonge Kind';
  const voettekst = `${titel} ${inhoud.zaaknummer} · gemaakt op ${day(inhoud.gemaaktOp)} · vertrouwelijk`;
  return schrijfPdf(`${titel} ${inhoud.zaaknummer}`, voettekst, [
    { soort: 'TITEL', tekst: titel },
    ...kop(inhoud),
    ...aanvraag(inhoud),
    ...inhoud.adviezen.flatMap(advies),
    ...lijst('Observaties', inhoud.observaties, (one) => regel(readableDate(one.datum), one.tekst)),
    ...lijst('Zienswijzen van ouders', inhoud.zienswijzen ?? [], (one) =>
      regel(`${one.door}, ${day(one.op)}`, one.tekst),
    ),
    ...lijst('Ouders', inhoud.ouders ?? [], (one) => alinea(`${one.naam}${one.gezag ? ' (met gezag)' : ''}`)),
    ...lijst('Scholen van voorkeur', inhoud.scholen ?? [], (one) => regel(one.naam, antwoord(one))),
    ...lijst('Overleg', inhoud.overlegrondes ?? [], (one) =>
      regel(day(one.moment), one.genodigden.map(({ naam, functie }) => `${naam} (${functie})`).join(', ')),
    ),
    ...lijst('Verloop', inhoud.verloop ?? [], (one) => regel(`${day(one.op)}: ${one.label}`, one.omschrijving || '-')),
    ...lijst('Voorstellen', inhoud.voorstellen ?? [], (one) =>
      regel(`${day(one.op)}: ${one.wat}`, [`${one.door}: ${one.reden}`, besluit(one)].join('\n')),
    ),
    ...lijst('Documenten in dit pakket', inhoud.bijlagen, (one) => regel(one.label, one.bestand)),
    ...verstrekt(inhoud),
  ]);
}

function kop({ zaaknummer, status, kind, inschrijving }: Pakketinhoud): readonly Blok[] {
  return [
    regel('Zaaknummer', zaaknummer),
    ...(kind
      ? [regel('Naam', `${kind.voornaam} ${kind.achternaam}`), regel('Geboortedatum', readableDate(kind.geboortedatum))]
      : []),
    regel('Status', `${status.label}, sinds ${day(status.sinds)}`),
    ...(inschrijving
      ? [regel('Ingeschreven', `${inschrijving.school}, vanaf ${readableDate(inschrijving.startdatum)}`)]
      : []),
  ];
}

function aanvraag({ aanvraag: formulier }: Pakketinhoud): readonly Blok[] {
  if (!formulier) return [];
  const velden: readonly [string, string][] = [
    ['Vraag', formulier.vraag],
    ['Sterke kanten', formulier.sterkeKanten],
    ['Zorgen', formulier.zorgen],
    ['Ingezette hulp', formulier.ingezetteHulp],
    ['Wens van ouders', formulier.wensOuders],
  ];
  return lijst('Aanvraag', velden, ([label, tekst]) => regel(label, tekst || '-'));
}

function advies({ versie, op, advies: tekst, afspraken }: Pakketinhoud['adviezen'][number]): readonly Blok[] {
  return [
    { soort: 'KOP', tekst: `Onderwijsadvies, versie ${versie} (${day(op)})` },
    alinea(tekst),
    ...(afspraken === '' ? [] : [regel('Afspraken', afspraken)]),
  ];
}

function antwoord({ antwoord: gegeven, toelichting }: NonNullable<Pakketinhoud['scholen']>[number]): string {
  if (!gegeven) return 'nog geen antwoord';
  return [gegeven === 'AKKOORD' ? 'akkoord' : 'afgewezen', toelichting].filter((one) => one !== '').join(': ');
}

function besluit({ stand, besluit: genomen }: NonNullable<Pakketinhoud['voorstellen']>[number]): string {
  if (!genomen) return VOORSTEL_STAND_TEKST[stand];
  const wie = `${VOORSTEL_STAND_TEKST[stand]} door ${genomen.door}, ${day(genomen.op)}`;
  return genomen.reden === '' ? wie : `${wie}: ${genomen.reden}`;
}

function verstrekt({ verstrekkingen }: Pakketinhoud): readonly Blok[] {
  return lijst('Aan wie is verstrekt, en op welke grondslag', verstrekkingen, (one) => {
    const grondslagen = one.grondslagen.map(
      ({ tekst, vanaf, tot }) => `${tekst} (vanaf ${day(vanaf)}${tot ? ` tot ${day(tot)}` : ''})`,
    );
    const tijd = `vanaf ${day(one.vanaf)}${one.tot ? ` tot ${day(one.tot)}` : ''}`;
    return regel(`${one.aan}, ${tijd}`, grondslagen.join('\n'));
  });
}

function lijst<T>(titel: string, items: readonly T[], blok: (item: T) => Blok): readonly Blok[] {
  return items.length === 0 ? [] : [{ soort: 'KOP', tekst: titel }, ...items.map(blok)];
}

function regel(label: string, tekst: string): Blok {
  return { soort: 'REGEL', label, tekst };
}

function alinea(tekst: string): Blok {
  return { soort: 'ALINEA', tekst };
}

/** The day of a moment or a date, as people read it. */
function day(moment: string): string {
  return readableDate(moment.length === 10 ? moment : dateInNetherlands(moment));
}
