import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/organisaties.ts';
import { bewerkPlatform, lijstPlatforms, maakPlatform } from '#web/api/organisaties.ts';
import { useChange } from '#web/api/use-change.ts';
import { useData } from '#web/api/use-data.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextField } from '#web/ui/fields.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import type { AnswerOf } from '#web/wire/types.ts';
import { withoutEmpty } from '#web/wire/without-empty.ts';

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
                  <div>
                    <strong>{one.naam}</strong>
                    {(one.contactpersoon || one.telefoon) && (
                      <span class="soft below">
                        {[one.contactpersoon, one.telefoon, one.bereikbaar].filter(Boolean).join(', ')}
                      </span>
                    )}
                  </div>
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
          onClose={() => setOpen(undefined)}
          onChanged={platforms.reload}
        />
      )}
    </Section>
  );
}

function PlatformDialog(props: { platform: Platform | undefined; onClose: () => void; onChanged: () => void }) {
  const { platform, ...ends } = props;
  const change = useChange({
    ...ends,
    name: `platform/${platform?.id ?? ''}`,
    saved: {
      naam: platform?.naam ?? '',
      contactpersoon: platform?.contactpersoon ?? '',
      telefoon: platform?.telefoon ?? '',
      bereikbaar: platform?.bereikbaar ?? '',
    },
    send: (idempotencyKey, { naam, contactpersoon, telefoon, bereikbaar }) => {
      const body = { naam, ...withoutEmpty({ contactpersoon, telefoon, bereikbaar }) };
      return platform
        ? bewerkPlatform({
            params: { platformId: platform.id },
            ifMatch: `"${platform.versie}"`,
            idempotencyKey,
            body,
          })
        : maakPlatform({ idempotencyKey, body });
    },
    said: algemeen.opgeslagen,
  });
  return (
    <ChangeDialog
      id="platform"
      heading={platform ? t.platformWijzigen : t.platformToevoegen}
      change={change}
      labels={t}
    >
      <TextField {...fieldOf(change.draft, 'naam')} label={t.naam} maxLength={150} />
      <TextField
        {...fieldOf(change.draft, 'contactpersoon')}
        label={t.contactpersoon}
        hint={t.contactpersoonHint}
        isOptional
        maxLength={100}
      />
      <TextField {...fieldOf(change.draft, 'telefoon')} label={t.telefoon} isOptional type="tel" maxLength={30} />
      <TextField
        {...fieldOf(change.draft, 'bereikbaar')}
        label={t.bereikbaar}
        hint={t.bereikbaarHint}
        isOptional
        maxLength={60}
      />
    </ChangeDialog>
  );
}
