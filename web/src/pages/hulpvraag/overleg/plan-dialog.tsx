import { confirmDone } from '#web/announce.ts';
import { maakRonde, nodigUit } from '#web/api/overleg.ts';
import { sendOnce } from '#web/api/send-once.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { aboutOne, toProblem } from '#web/wire/problem.ts';
import { naamVan, uitnodigingBody } from './genodigde.ts';
import {
  type Gekozen,
  genodigdeVan,
  LEEG_PLAN,
  nagekeken,
  type Plan,
  prefixVan,
  withGewijzigde,
  withNieuwe,
} from './plan.ts';
import { PlanControle } from './plan-controle.tsx';
import { PlanWie } from './plan-wie.tsx';
import { rondeBody } from './ronde-velden.tsx';

/**
 * Plans a meeting on two screens: one table of who comes and what is open for whom, and then what that does (ux.md).
 * Only the second makes anything: the round, and then an invitation for each. When that stops half-way, what was done
 * is kept and the same button does the rest.
 */
export function PlanDialog(props: { readonly zaak: Zaak; readonly dossier: Dossier; readonly onClose: () => void }) {
  const { zaak, dossier } = props;
  const { hulpvraag } = zaak;
  const { id: hulpvraagId } = hulpvraag;
  const name = `overleg-maken/${hulpvraagId}`;
  const draft = useDraft<Plan>(name, LEEG_PLAN);
  const plan = draft.value;
  const check = useSubmit(async (_key, change: () => Plan) => draft.set(change()));
  const submit = useSubmit(async () => {
    const rondeId = await requireRonde();
    for (const one of draft.now().genodigden.filter(({ isUitgenodigd }) => !isUitgenodigd)) await invite(rondeId, one);
    const aantal = draft.now().genodigden.length;
    draft.clear();
    confirmDone(t.gepland(aantal));
    props.onClose();
    zaak.reload();
  });

  /** The id of the round, which is made when it is not there yet. */
  async function requireRonde(): Promise<string> {
    const { rondeId, documenten, ...ronde } = draft.now();
    if (rondeId) return rondeId;
    const body = { ...rondeBody(ronde), documenten: toBody(documenten) };
    const made = sendOnce(`${name}/ronde`, body, (idempotencyKey) =>
      maakRonde({
        params: { hulpvraagId },
        idempotencyKey,
        body,
      }),
    );
    const { id } = (await made.catch(backToField)).body;
    draft.set({ ...draft.now(), rondeId: id });
    return id;
  }

  async function invite(rondeId: string, one: Gekozen): Promise<void> {
    const body = uitnodigingBody(genodigdeVan(draft.now(), one));
    const sent = sendOnce(`${name}/${rondeId}/${one.id}`, body, (idempotencyKey) =>
      nodigUit({
        params: { hulpvraagId, rondeId },
        idempotencyKey,
        body,
      }),
    );
    const named = sent.catch((error: unknown) => {
      const plekOf = (plek: string) => (plek.startsWith('/wie') ? undefined : `${prefixVan(one)}${plek}`);
      throw aboutOne(toProblem(error), naamVan(one, dossier), plekOf);
    });
    await named.catch(backToField);
    draft.set(withGewijzigde(draft.now(), one.id, { isUitgenodigd: true }));
  }

  /** Goes to the first screen, where the field is that a refusal is about. */
  function backToField(error: unknown): never {
    if (toProblem(error).errors.some(({ plek }) => plek !== undefined))
      draft.set({ ...draft.now(), isControle: false });
    throw error;
  }

  function close(): void {
    props.onClose();
    if (draft.now().rondeId) zaak.reload();
  }

  function next(): void {
    submit.clear();
    check.run(() => nagekeken(draft.now()));
  }

  function back(): void {
    check.clear();
    submit.clear();
    draft.set({ ...draft.now(), isControle: false });
  }

  const { isControle } = plan;
  return (
    <Dialog heading={isControle ? t.gevolgen : t.maken} isWide onClose={close}>
      <DraftForm
        id="overleg-plannen"
        draft={draft}
        problem={check.problem ?? submit.problem}
        onSubmit={() => (isControle ? submit.run() : next())}
      >
        {isControle ? (
          <PlanControle plan={plan} dossier={dossier} hulpvraagId={hulpvraagId} />
        ) : (
          <PlanWie
            plan={plan}
            hulpvraag={hulpvraag}
            dossier={dossier}
            now={draft.now}
            onPlan={draft.set}
            onAdd={() => check.run(() => withNieuwe(draft.now()))}
          />
        )}
        <div class="dialog__foot">
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {isControle ? t.plannen(plan.genodigden.length) : algemeen.verder}
          </Button>
          {isControle && (
            <Button kind="subtle" onClick={back}>
              {algemeen.terug}
            </Button>
          )}
          {!isControle && <span class="dialog__sum soft">{t.nogNietsGedaan}</span>}
        </div>
      </DraftForm>
    </Dialog>
  );
}
