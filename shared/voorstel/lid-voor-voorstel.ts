import type { InviteDeps } from '#shared/gebruiker/invite-person.ts';
import { accountVanOuder } from '#shared/kind/invite-ouder.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { VoorstelSoort, VoorstelWat } from '#shared/model/voorstel.ts';

type Zoek<S extends VoorstelSoort> = (
  deps: InviteDeps,
  dossier: Dossier,
  wat: Extract<VoorstelWat, { readonly soort: S }>,
  actor: Actor,
) => Promise<Lidmaatschap | undefined>;

const LID_VOOR: { readonly [S in VoorstelSoort]: Zoek<S> } = {
  TERUGSTAP: async () => undefined,
  SAMENVOEGEN: async () => undefined,
  OUDER_UITNODIGEN: (deps, dossier, { ouderId }, actor) => accountVanOuder(deps, dossier, ouderId, actor),
};

/** The account that a proposal needs, made by invitation when there is none. Only once everything else about it was asked: it is mailed. */
export function lidVoorVoorstel(
  deps: InviteDeps,
  dossier: Dossier,
  voorstelId: string,
  actor: Actor,
): Promise<Lidmaatschap | undefined> {
  const wat = dossier.voorstellen.find((one) => one.id === voorstelId)?.wat;
  if (!wat) return Promise.resolve(undefined);
  // Each entry takes the wat of its own soort, which is the one it is found by.
  return (LID_VOOR as Readonly<Record<VoorstelSoort, Zoek<VoorstelSoort>>>)[wat.soort](
    deps,
    dossier,
    wat as never,
    actor,
  );
}
