import type * as contract from '#shared/contract/hulpvragen.ts';
import { confirmDone } from '#web/announce.ts';
import { maakHulpvraag } from '#web/api/hulpvragen.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { type Draft, useDraft } from '#web/drafts/drafts.ts';
import { KindVelden } from '#web/pages/mensen/kind-velden.tsx';
import { LEGE_OUDER, type OuderInvoer, OuderVelden } from '#web/pages/mensen/ouder-velden.tsx';
import { type Persoon, PersoonKeuze, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { goTo, href, useAddress } from '#web/router.ts';
import { session } from '#web/session/session.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select, TextField } from '#web/ui/fields.tsx';
import { Page, Section } from '#web/ui/page.tsx';
import type { SentTo } from '#web/wire/types.ts';
import { useGeweigerd, useZelfdeKind, ZelfdeKindMelding } from './zelfde-kind.tsx';

interface Invoer {
  readonly platformId: string;
  readonly ouders: readonly OuderInvoer[];
  readonly kind: NonNullable<SentTo<typeof contract.maakHulpvraag>['kind']>;
  readonly tochReden?: string | undefined;
  readonly voorschoolContact?: Persoon | undefined;
  readonly jkSpecialist?: Persoon | undefined;
}

/** A contactpersoon JK makes a concept, for a new child or (`?dossier=`) for one who has a dossier already. */
export function NieuweHulpvraagPage() {
  const { query } = useAddress();
  const dossierId = query.get('dossier') ?? undefined;
  const own = session.value?.lidmaatschap;
  const name = `nieuwe-hulpvraag/${dossierId ?? ''}`;
  const draft = useDraft<Invoer>(name, {
    platformId: query.get('platform') ?? own?.platformIds[0] ?? '',
    kind: { voornaam: '', tussenvoegsel: '', achternaam: '', geboortedatum: '' },
    ouders: [],
  });
  const { value } = draft;
  const getypt = useZelfdeKind(dossierId ? undefined : value.kind);
  const geweigerd = useGeweigerd(value.kind);
  const zelfde = getypt.length > 0 ? getypt : geweigerd.items;
  const reden = zelfde.length > 0 ? (value.tochReden ?? '').trim() : undefined;
  const submit = useSubmit(
    { name },
    async (key, { platformId, kind, ouders, tochReden, voorschoolContact, jkSpecialist }: Invoer) => {
      const { body } = await geweigerd.onthoud(
        kind,
        maakHulpvraag({
          idempotencyKey: key,
          // Without a contact the API says which field is missing.
          body: {
            platformId,
            ...(voorschoolContact && { voorschoolContact: verwijzingNaar(voorschoolContact) }),
            ...(jkSpecialist && { jkSpecialist: verwijzingNaar(jkSpecialist) }),
            ...(dossierId ? { dossierId } : { kind, ouders }),
            // An empty reason is refused by the API at its field.
            ...(tochReden !== undefined && { tochAanmaken: { reden: tochReden } }),
          } as SentTo<typeof contract.maakHulpvraag>,
        }),
      );
      draft.clear();
      confirmDone(t.gemaakt);
      goTo(href(['hulpvragen', body.id]));
    },
  );
  return (
    <Page title={t.nieuw} lead={t.nieuwUitleg}>
      <div class="page--narrow">
        <DraftForm
          id="nieuw"
          draft={draft}
          problem={submit.problem}
          onSubmit={() => submit.run({ ...value, tochReden: reden })}
        >
          <PlatformVeld draft={draft} platformIds={own?.platformIds ?? []} />
          {dossierId ? (
            <p>{t.nieuwVoorDossier}</p>
          ) : (
            <Section heading={t.kindGroep}>
              <KindVelden plek="/kind" value={value.kind} onValue={fieldOf(draft, 'kind').onValue} />
            </Section>
          )}
          {zelfde.length > 0 && (
            <>
              <ZelfdeKindMelding items={zelfde} uitleg={t.zelfdeKindUitleg} />
              <TextField
                plek="/tochAanmaken/reden"
                label={t.tochReden}
                hint={t.tochRedenHint}
                maxLength={500}
                value={value.tochReden ?? ''}
                onValue={(tochReden) => draft.set({ ...draft.now(), tochReden })}
              />
            </>
          )}
          <Section heading={t.contactpersoon}>
            <PersoonKeuze
              {...fieldOf(draft, 'voorschoolContact')}
              soort="VOORSCHOOL"
              organisatieLabel={t.voorschool}
              label={t.contactpersoon}
              rol="CONTACTPERSOON_VOORSCHOOL"
            />
            <PersoonVan
              {...fieldOf(draft, 'jkSpecialist')}
              organisatieId={own?.organisatieId ?? ''}
              platformId={value.platformId}
              label={t.specialist}
              hint={t.specialistHint}
              isOptional
              rol="JK_SPECIALIST"
            />
          </Section>
          {!dossierId && <OudersVelden draft={draft} />}
          <div class="row">
            <Button kind="primary" type="submit" isBusy={submit.isBusy}>
              {t.maken}
            </Button>
            <ButtonLink kind="subtle" href={href(['hulpvragen'])}>
              {algemeen.terug}
            </ButtonLink>
          </div>
        </DraftForm>
      </div>
    </Page>
  );
}

type WithDraft = { readonly draft: Draft<Invoer> };

function PlatformVeld({ draft, platformIds }: WithDraft & { readonly platformIds: readonly string[] }) {
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  if (platformIds.length < 2) return null;
  return (
    <Select
      {...fieldOf(draft, 'platformId')}
      label={t.platform}
      options={platformIds.map((id) => ({
        value: id,
        label: platforms.data?.items.find((one) => one.id === id)?.naam ?? id,
      }))}
    />
  );
}

/** Most the API takes. */
const MAX_OUDERS = 6;

function OudersVelden({ draft }: WithDraft) {
  const { ouders } = draft.value;
  const set = (next: Invoer['ouders']) => draft.set({ ...draft.value, ouders: next });
  return (
    <Section heading={t.ouders}>
      <p class="soft">{t.oudersUitleg}</p>
      {ouders.map((ouder, at) => (
        <fieldset key={at} class="card choices stack">
          <legend class="utrecht-form-label">{t.ouder(at + 1)}</legend>
          <OuderVelden
            plek={`/ouders/${at}`}
            value={ouder}
            onValue={(next) => set(ouders.map((one, place) => (place === at ? next : one)))}
          />
          <div>
            <Button onClick={() => set(ouders.filter((_, place) => place !== at))}>{t.ouderWeghalen(at + 1)}</Button>
          </div>
        </fieldset>
      ))}
      {ouders.length < MAX_OUDERS && (
        <div>
          <Button onClick={() => set([...ouders, LEGE_OUDER])}>{t.ouderToevoegen}</Button>
        </div>
      )}
    </Section>
  );
}
