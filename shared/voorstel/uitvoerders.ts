import { requireTerugTeDraaien, reverseStap } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { requireOuder } from '#shared/kind/ouder-gegevens.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Dader, Lidmaatschap, Rol } from '#shared/model/gebruiker.ts';
import type { HulpvraagId, OuderId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import type { Voorstel, VoorstelSoort, VoorstelWat } from '#shared/model/voorstel.ts';
import { mergeDossiers } from '#shared/samenvoeging/merge-dossiers.ts';
import { inviteOuderZonderGezag } from './ouder-zonder-gezag.ts';
import { requireNogZonderGezag, requireZelfdeStap } from './voorstel-guards.ts';

/** What a person asks for; the executor pins it to the state that they saw. */
export type VoorstelVraag =
  | { readonly soort: 'TERUGSTAP' }
  | { readonly soort: 'SAMENVOEGEN'; readonly hulpvraagId: HulpvraagId }
  | WatVan<'OUDER_UITNODIGEN'>;

type WatVan<S extends VoorstelSoort> = Extract<VoorstelWat, { readonly soort: S }>;

/** A proposal that a second person approves now. */
export interface Goedkeuring<S extends VoorstelSoort = VoorstelSoort> {
  readonly wat: WatVan<S>;
  readonly voorstel: Pick<Voorstel, 'reden' | 'door'>;
  readonly goedgekeurdDoor: Dader;
  /** The account that it is about, where there is one; it is made when it is approved, and not before. */
  readonly lid?: Lidmaatschap | undefined;
}

/**
 * What a soort of proposal does. Pure: it may run for a preview, and is run once when the proposal is made, to refuse
 * it then.
 */
interface Uitvoerder<S extends VoorstelSoort> {
  /** Who may propose it: one of these roles. Whoever has VOORSTEL_BEOORDELEN may approve it. */
  readonly door: readonly Rol[];
  /** What exactly is proposed. @throws DomainError when there is nothing to propose. */
  readonly bepaal: (
    dossier: Dossier,
    vraag: Extract<VoorstelVraag, { readonly soort: S }>,
    andere: readonly Dossier[],
  ) => WatVan<S>;
  /** Does it, with every guard as it holds now. @throws DomainError */
  readonly voerUit: (
    dossier: Dossier,
    goedkeuring: Goedkeuring<S>,
    context: Context,
    andere: readonly Dossier[],
  ) => Uitkomst;
}

const UITVOERDERS: { readonly [S in VoorstelSoort]: Uitvoerder<S> } = {
  TERUGSTAP: {
    door: ['JK_SPECIALIST'],
    bepaal: (dossier) => ({ soort: 'TERUGSTAP', statuswijzigingId: requireTerugTeDraaien(dossier).stap.id }),
    voerUit: (dossier, { wat, voorstel, goedgekeurdDoor }, context) => {
      requireZelfdeStap(dossier, wat.statuswijzigingId);
      return reverseStap(dossier, { reden: voorstel.reden, door: voorstel.door, goedgekeurdDoor }, context);
    },
  },
  SAMENVOEGEN: {
    door: ['JK_SPECIALIST', 'CONTACTPERSOON_JK'],
    bepaal: (_, { hulpvraagId }, andere) => {
      const ander = andere.find((one) => one.hulpvraag.id === hulpvraagId);
      if (!ander) throw notFound();
      return { soort: 'SAMENVOEGEN', hulpvraagId, zaaknummer: ander.hulpvraag.zaaknummer };
    },
    voerUit: (dossier, { voorstel: { reden, door }, goedgekeurdDoor }, context, andere) =>
      mergeDossiers(dossier, andere, { reden, door, goedgekeurdDoor }, context),
  },
  OUDER_UITNODIGEN: {
    door: ['JK_SPECIALIST', 'CONTACTPERSOON_JK'],
    bepaal: (dossier, vraag) => {
      requireOuderZonderGezag(dossier, vraag.ouderId);
      return vraag;
    },
    voerUit: (dossier, { wat, voorstel, goedgekeurdDoor, lid }, context) => {
      const ouder = requireNogZonderGezag(dossier, wat, context.nu);
      const { reden, door: voorgesteldDoor } = voorstel;
      const besluit = { reden, voorgesteldDoor, goedgekeurdDoor, op: context.nu };
      return inviteOuderZonderGezag(dossier, ouder, { ...wat, besluit, lid }, context);
    },
  },
};

/**
 * @throws DomainError STAND_VAN_ZAKEN for an ouder met gezag, who needs no decision, and one who cannot get an account.
 */
function requireOuderZonderGezag(dossier: Dossier, ouderId: OuderId): void {
  const ouder = requireOuder(dossier, ouderId);
  if (ouder.gezag) {
    const tekst = 'Deze ouder heeft gezag en hoeft niet te worden voorgesteld. Nodig deze ouder gewoon uit.';
    throw refuse([{ code: 'OUDER_MET_GEZAG', tekst, plek: '/ouderId' }]);
  }
  if (ouder.lidmaatschapId || ouder.email) return;
  const tekst = 'Vul eerst het e-mailadres van deze ouder in, bij Dossier.';
  throw refuse([{ code: 'ADRES_ONTBREEKT', tekst, plek: '/ouderId' }]);
}

/** The executor of a soort. */
export function uitvoerderVan<S extends VoorstelSoort>(soort: S): Uitvoerder<S> {
  return UITVOERDERS[soort];
}
