import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { invalid, type Problem, refuse, requireNothing } from '#shared/kernel/errors.ts';
import { BIJLAGE_GRENZEN, type Bijlage, type Inzender, isOnderweg } from '#shared/model/bijlage.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor, Dader } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { requireEigenOfBeheer } from './eigen-bijlage.ts';
import { GRENZEN_TEKST, weigertekst } from './grenzen.ts';

/** What a person announces before the upload. Checked by BijlageBody in the contract. */
export type BijlageOpdracht = Pick<Bijlage, 'bestandsnaam' | 'mediatype' | 'grootte' | 'sha256' | 'documentsoort'> & {
  readonly zichtbaarVoor?: Bijlage['zichtbaarVoor'] | undefined;
};

/** Makes the row of a bijlage that is about to be uploaded. @throws DomainError STAND_VAN_ZAKEN at the most of bijlagen. */
export function registreerBijlage(
  { dossier, toegang }: Geopend,
  opdracht: BijlageOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  requirePlaats(dossier, context.nu);
  const { zichtbaarVoor, ...bestand } = opdracht;
  const bijlage: Bijlage = {
    ...bestand,
    id: context.nieuwId(),
    stand: 'WACHT_OP_UPLOAD',
    uploadVerlooptOp: uploadVerlooptOp(context.nu),
    toegevoegdDoor: daderIn(toegang, actor),
    inzenders: [inzenderVan(toegang, actor)],
    toegevoegdOp: context.nu,
    zichtbaarVoor: isZichtbaar(zichtbaarVoor, toegang),
  };
  return silent({ ...dossier, bijlagen: [...dossier.bijlagen, bijlage] }, 'bijlage', bijlage.id);
}

/** Gives an upload that did not arrive yet its full time again, e.g. after a lost connection. */
export function vernieuwUpload(
  { dossier, toegang }: Geopend,
  bijlageId: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const bijlage = requireEigenOfBeheer(dossier, toegang, bijlageId, actor);
  requireOpnieuwTeSturen(dossier, bijlage, context.nu);
  const inzender = inzenderVan(toegang, actor);
  const langer: Bijlage = {
    ...bijlage,
    uploadVerlooptOp: uploadVerlooptOp(context.nu),
    inzenders: [...(bijlage.inzenders ?? []).filter((one) => one.lidmaatschapId !== inzender.lidmaatschapId), inzender],
  };
  return silent({ ...dossier, bijlagen: replaceById(dossier.bijlagen, langer) }, 'bijlage', bijlageId);
}

/** @throws DomainError for a file that arrived or was refused, and for one for which there is no place any more. */
export function requireOpnieuwTeSturen(dossier: Dossier, bijlage: Bijlage, nu: string): void {
  if (bijlage.stand !== 'WACHT_OP_UPLOAD') {
    const tekst =
      bijlage.stand === 'GEWEIGERD'
        ? weigertekst(bijlage.weigerreden ?? 'NIET_ONTVANGEN')
        : 'Dit bestand is al ontvangen. U hoeft het niet nog eens te sturen.';
    throw refuse([{ code: `UPLOAD_${bijlage.stand}`, tekst, plek: '/bijlagen' }]);
  }
  if (!isOnderweg(bijlage, nu)) requirePlaats(dossier, nu);
}

function daderIn({ relaties }: Toegang, actor: Actor): Dader {
  return relaties.includes('SWV')
    ? daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK')
    : daderVan(actor, 'CONTACTPERSOON_VOORSCHOOL');
}

function inzenderVan(toegang: Toegang, actor: Actor): Inzender {
  const { lidmaatschapId, platformIds } = actor;
  return { ...daderIn(toegang, actor), lidmaatschapId, platformIds: [...platformIds] };
}

function requirePlaats(dossier: Dossier, nu: string): void {
  requireNothing(plaatsOntbreekt(dossier, nu));
}

/** Why no bijlage can be added now; empty when one can. */
export function plaatsOntbreekt(dossier: Dossier, nu: string): readonly Problem[] {
  const bezet = dossier.bijlagen.filter((one) => one.stand === 'BESCHIKBAAR' || isOnderweg(one, nu));
  if (bezet.length < BIJLAGE_GRENZEN.maxPerHulpvraag) return [];
  const tekst = `Er zijn al ${BIJLAGE_GRENZEN.maxPerHulpvraag} bijlagen. Verwijder er eerst een. ${GRENZEN_TEKST}`;
  return [{ code: 'TE_VEEL_BIJLAGEN', tekst, plek: '/bijlagen' }];
}

function uploadVerlooptOp(nu: string): string {
  return new Date(Date.parse(nu) + BIJLAGE_GRENZEN.uploadSeconden * 1000).toISOString();
}

/** Everybody who may read the dossier reads it too, unless the SWV chooses fewer. [decided] */
function isZichtbaar(gekozen: Bijlage['zichtbaarVoor'] | undefined, toegang: Toegang): Bijlage['zichtbaarVoor'] {
  if (gekozen === undefined) return ['VOORSCHOOL', 'OUDERS'];
  if (toegang.rechten.has('BIJLAGE_BEHEREN')) return [...new Set(gekozen)];
  throw invalid(
    '/zichtbaarVoor',
    'ZICHTBAARHEID_VAN_SWV',
    'Wie een bijlage mag lezen, bepaalt het samenwerkingsverband.',
  );
}
