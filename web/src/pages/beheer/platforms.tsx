import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/beheer.ts';
import { confirmDone } from '#web/announce.ts';
import { bewerkPlatform, lijstPlatforms, maakPlatform } from '#web/api/beheer.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

type Platform = AnswerOf<typeof contract.lijstPlatforms>['items'][number];

/** The sub-regions of the SWV. */
export function Platforms() {
  const [open, setOpen] = useState<{ readonly platform?: Platform }>();
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  return (
    <Section heading={t.platforms}>
      <div>
        <Button onClick={() => setOpen({})}>{t.platformToevoegen}</Button>
      </div>
      <Loading of={platforms}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.geenPlatforms}</p>
          ) : (
            <ul class="cards">
              {items.map((one) => (
                <li key={one.id} class="card row row--apart">
                  <strong>{one.naam}</strong>
                  <Button kind="subtle" aria-label={t.wijzigenVan(one.naam)} onClick={() => setOpen({ platform: one })}>
                    {algemeen.wijzigen}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loading>
      {open && (
        <PlatformDialog
          // As it is now: it may have been loaded again while the dialog was open.
          platform={platforms.data?.items.find(({ id }) => id === open.platform?.id) ?? open.platform}
          onConflict={platforms.reload}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            platforms.reload();
          }}
        />
      )}
    </Section>
  );
}

function PlatformDialog(props: {
  platform: Platform | undefined;
  onConflict: () => void;
  onClose: () => void;
  onDone: () => void;
}) {
  const { platform } = props;
  const name = `platform/${platform?.id ?? ''}`;
  const draft = useDraft(name, { naam: platform?.naam ?? '' });
  const submit = useSubmit({ name, onConflict: props.onConflict }, async (key, body: typeof draft.value) => {
    if (platform) {
      await bewerkPlatform({
        params: { platformId: platform.id },
        ifMatch: `"${platform.versie}"`,
        idempotencyKey: key,
        body,
      });
    } else {
      await maakPlatform({ idempotencyKey: key, body });
    }
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    props.onDone();
  });
  return (
    <Dialog heading={platform ? t.platformWijzigen : t.platformToevoegen} onClose={props.onClose}>
      <DraftForm
        id="platform"
        draft={draft}
        labels={t}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        <TextField
          plek="/naam"
          label={t.naam}
          maxLength={150}
          value={draft.value.naam}
          onValue={(naam) => draft.set({ naam })}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
