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
import { aboutOne, type ProblemDetail, toProblem } from '#web/wire/problem.ts';
import { naamVan, uitnodigingBody } from './genodigde.ts';
import { openingBody } from './opening-velden.tsx';
import {
  type Gekozen,
  LEEG_PLAN,
  type Plan,
  STAPPEN,
  type Stap,
  volgende,
  vorige,
  withGewijzigde,
  withNieuwe,
} from './plan.ts';
import { ControleStap, prefixVan, StukkenStap, WanneerStap, WieStap } from './plan-stappen.tsx';
import { rondeBody } from './ronde-velden.tsx';

/**
 * Plans a meeting: who, when open for whom, which stukken, and then what that does (ux.md). Only the last step makes
 * anything: the round, and then an invitation for each. When that stops half-way, what was done is kept and the same
 * button does the rest.
 */
export function PlanDialog(props: { readonly zaak: Zaak; readonly dossier: Dossier; readonly onClose: () => void }) {
  const { zaak, dossier } = props;
  const { id: hulpvraagId } = zaak.hulpvraag;
  const name = `overleg-plannen/${hulpvraagId}`;
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
    const { id } = (await made.catch(atStep(({ plek }) => (plek?.startsWith('/documenten') ? 'STUKKEN' : 'WIE')))).body;
    draft.set({ ...draft.now(), rondeId: id });
    return id;
  }

  async function invite(rondeId: string, one: Gekozen): Promise<void> {
    const body = uitnodigingBody(one);
    const sent = sendOnce(`${name}/${one.id}`, body, (idempotencyKey) =>
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
    await named.catch(atStep(() => 'WANNEER'));
    draft.set(withGewijzigde(draft.now(), one.id, { isUitgenodigd: true }));
  }

  /** Goes to the step with the field that a refusal is about. */
  function atStep(stapVan: (error: ProblemDetail) => Stap) {
    return (error: unknown): never => {
      const [first] = toProblem(error).errors.filter(({ plek }) => plek !== undefined);
      if (first) draft.set({ ...draft.now(), stap: stapVan(first) });
      throw error;
    };
  }

  function close(): void {
    props.onClose();
    if (draft.now().rondeId) zaak.reload();
  }

  function next(): void {
    submit.clear();
    check.run(() => {
      const now = draft.now();
      if (now.stap === 'WANNEER') for (const one of now.genodigden) openingBody(one.opening, prefixVan(one));
      return volgende(now);
    });
  }

  const step = { plan, dossier, now: draft.now, onPlan: draft.set };
  const isLast = plan.stap === 'CONTROLE';
  return (
    <Dialog heading={t.stappen[plan.stap](STAPPEN.indexOf(plan.stap) + 1)} isWide onClose={close}>
      <DraftForm
        id="overleg-plannen"
        draft={draft}
        problem={check.problem ?? submit.problem}
        onSubmit={() => (isLast ? submit.run() : next())}
      >
        {plan.stap === 'WIE' && <WieStap {...step} onAdd={() => check.run(() => withNieuwe(draft.now()))} />}
        {plan.stap === 'WANNEER' && <WanneerStap {...step} />}
        {plan.stap === 'STUKKEN' && <StukkenStap {...step} />}
        {isLast && <ControleStap plan={plan} dossier={dossier} hulpvraagId={hulpvraagId} />}
        <div class="row">
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {isLast ? t.plannen(plan.genodigden.length) : algemeen.verder}
          </Button>
          {plan.stap !== 'WIE' && (
            <Button
              kind="subtle"
              onClick={() => {
                check.clear();
                submit.clear();
                draft.set(vorige(draft.now()));
              }}
            >
              {algemeen.terug}
            </Button>
          )}
        </div>
      </DraftForm>
    </Dialog>
  );
}
