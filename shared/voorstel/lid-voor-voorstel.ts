import type { InviteDeps } from '#shared/gebruiker/invite-person.ts';
import { accountVanOuder } from '#shared/kind/invite-ouder.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { VoorstelSoort, VoorstelWat } from '#shared/model/voorstel.ts';

/** Finds the account, or makes it by invitation. */
type Uitnodigen = (deps: InviteDeps, dossier: Dossier, actor: Actor) => Promise<Lidmaatschap>;

/** Of each soort of proposal, whose account it needs; none for what opens nothing for somebody without one. */
const LID_VOOR: {
  readonly [S in VoorstelSoort]: (wat: Extract<VoorstelWat, { readonly soort: S }>) => Uitnodigen | undefined;
} = {
  TERUGSTAP: () => undefined,
  SAMENVOEGEN: () => undefined,
  OUDER_UITNODIGEN:
    ({ ouderId }) =>
    (deps, dossier, actor) =>
      accountVanOuder(deps, dossier, ouderId, actor),
};

/**
 * How the account that a proposal needs is found, or made when there is none; undefined when it needs none. Only to be
 * called once everything else about the proposal was asked: who is invited is mailed.
 */
export function lidVoorVoorstel({ voorstellen }: Dossier, voorstelId: string): Uitnodigen | undefined {
  const wat = voorstellen.find((one) => one.id === voorstelId)?.wat;
  // Each entry takes the wat of its own soort, which is the one it is found by.
  return wat && LID_VOOR[wat.soort](wat as never);
}
