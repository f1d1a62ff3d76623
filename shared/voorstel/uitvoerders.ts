import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Uitkomst } from '#shared/dossier/uitkomst.ts';
import type { Dader, Rol } from '#shared/gebruiker/gebruiker.ts';
import { draaiStapTerug, requireTerugTeDraaien } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { voegSamen } from '#shared/samenvoeging/samenvoegen.ts';
import type { Voorstel, VoorstelSoort, VoorstelWat } from './voorstel.ts';

/** What a person asks for; the executor pins it to the state that they saw. */
export type VoorstelVraag =
  | { readonly soort: 'TERUGSTAP' }
  | { readonly soort: 'SAMENVOEGEN'; readonly hulpvraagId: string };

type WatVan<S extends VoorstelSoort> = Extract<VoorstelWat, { readonly soort: S }>;

/** A proposal that a second person approves now. */
export interface Goedkeuring<S extends VoorstelSoort = VoorstelSoort> {
  readonly wat: WatVan<S>;
  readonly voorstel: Pick<Voorstel, 'reden' | 'door'>;
  readonly goedgekeurdDoor: Dader;
}

/** What a soort of proposal does. Pure: it may run for a preview, and is run once when the proposal is made, to refuse it then. */
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
      if (requireTerugTeDraaien(dossier).stap.id !== wat.statuswijzigingId) throw achterhaald();
      return draaiStapTerug(dossier, { reden: voorstel.reden, door: voorstel.door, goedgekeurdDoor }, context);
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
      voegSamen(dossier, andere, { reden, door, goedgekeurdDoor }, context),
  },
};

/** The executor of a soort. */
export function uitvoerderVan<S extends VoorstelSoort>(soort: S): Uitvoerder<S> {
  return UITVOERDERS[soort];
}

/** The dossier went on since this was proposed. */
function achterhaald() {
  const tekst =
    'De hulpvraag is veranderd sinds dit is voorgesteld. Bekijk de hulpvraag en doe zo nodig een nieuw voorstel.';
  return refuse([{ code: 'VOORSTEL_ACHTERHAALD', tekst, plek: '/voorstellen' }]);
}
