import { useState } from 'preact/hooks';
import type { toonGevolgen } from '#shared/contract/hulpvragen.ts';
import type { nodigUit } from '#shared/contract/overleg.ts';
import { call, type SentTo } from '../../../api/call.ts';
import { problemAt } from '../../../api/problem.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { DraftForm } from '../../../drafts/draft-form.tsx';
import { useDraft } from '../../../drafts/drafts.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { overlegTeksten as t } from '../../../teksten/overleg.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { momentForInput, showMoment } from '../../../ui/dates.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/form.tsx';
import { type Persoon, verwijzingNaar } from '../../mensen/persoon-keuze.tsx';
import { Voorbeeld } from '../status/voorbeeld.tsx';
import { stukNamen } from '../stukken.ts';
import type { Dossier, Zaak } from '../zaak.ts';
import { GenodigdeVelden } from './genodigde-velden.tsx';
import { type Opening, OpeningVelden, openingBody } from './opening-velden.tsx';
import type { RondeView } from './overleg-tab.tsx';

type Body = SentTo<typeof nodigUit>;
type Voornemen = SentTo<typeof toonGevolgen>;
type Als = Extract<Body['wie'], { soort: 'ACCOUNT' }>['als'];

/** Who is invited and from when until when they read, as it is typed. */
export interface Genodigde {
  readonly soort: Body['wie']['soort'];
  readonly ouderId: string;
  readonly als: Als;
  readonly persoon?: Persoon | undefined;
  readonly naam: string;
  readonly email: string;
  readonly functie: string;
  readonly opening: Opening;
}

/** By default the stukken close this long after the meeting, in ms: time to read the outcome once more. */
const CLOSES_AFTER = 7 * 24 * 60 * 60 * 1000;

/** Invites one person: who, from when until when, and before it is sent what they will read. */
export function UitnodigDialog(props: {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ronde: RondeView;
  readonly onClose: () => void;
}) {
  const { zaak, dossier, ronde, onClose } = props;
  const [isChecking, setChecking] = useState(false);
  const name = `uitnodiging/${ronde.id}`;
  const draft = useDraft<Genodigde>(name, {
    soort: 'OUDER',
    ouderId: '',
    als: 'EXTERN',
    naam: '',
    email: '',
    functie: '',
    opening: {
      openingswijze: 'NU',
      opentOp: '',
      sluitOp: momentForInput(new Date(Date.parse(ronde.moment) + CLOSES_AFTER).toISOString()),
    },
  });
  const check = useSubmit(async (_key, input: Genodigde) => {
    bodyOf(input);
    setChecking(true);
  });
  const submit = useSubmit({ name }, async (key, input: Genodigde) => {
    await call<typeof nodigUit>('POST', '/v1/hulpvragen/{hulpvraagId}/overlegrondes/{rondeId}/uitnodigingen', {
      params: { hulpvraagId: zaak.hulpvraag.id, rondeId: ronde.id },
      idempotencyKey: key,
      body: bodyOf(input),
    });
    draft.clear();
    confirmDone(t.verstuurd(nameOf(input, dossier)));
    onClose();
    zaak.reload();
  });
  const voornemen = isChecking ? previewOf(draft.value, ronde) : undefined;
  if (isChecking && submit.problem?.errors.some(({ plek }) => plek)) setChecking(false);
  return (
    <Dialog heading={isChecking ? t.gevolgen : t.uitnodigen} onClose={onClose}>
      {isChecking ? (
        <>
          {submit.problem && <ErrorSummary problem={submit.problem} />}
          <p>{consequence(draft.value, dossier, ronde)}</p>
          <p>{t.krijgtMail(nameOf(draft.value, dossier))}</p>
          {voornemen && <Voorbeeld hulpvraagId={zaak.hulpvraag.id} voornemen={voornemen} dossier={dossier} />}
          <div class="row">
            <Button kind="primary" isBusy={submit.isBusy} onClick={() => submit.run(draft.value)}>
              {t.versturen}
            </Button>
            <Button kind="subtle" onClick={() => setChecking(false)}>
              {algemeen.terug}
            </Button>
          </div>
        </>
      ) : (
        <DraftForm
          id="uitnodiging"
          draft={draft}
          problem={check.problem ?? submit.problem}
          onSubmit={() => {
            submit.clear();
            check.run(draft.value);
          }}
        >
          <GenodigdeVelden dossier={dossier} value={draft.value} onValue={draft.set} now={draft.now} />
          <OpeningVelden value={draft.value.opening} onValue={(opening) => draft.set({ ...draft.now(), opening })} />
          <div>
            <Button kind="primary" type="submit">
              {algemeen.verder}
            </Button>
          </div>
        </DraftForm>
      )}
    </Dialog>
  );
}

function bodyOf({ functie, opening, ...input }: Genodigde): Body {
  return { wie: whoOf(input), functie, ...openingBody(opening) };
}

function whoOf(input: Omit<Genodigde, 'functie' | 'opening'>): Body['wie'] {
  switch (input.soort) {
    case 'OUDER':
      if (!input.ouderId) throw problemAt('/wie/ouderId', t.kiesOuder);
      return { soort: 'OUDER', ouderId: input.ouderId };
    case 'ACCOUNT':
      if (!input.persoon) throw problemAt('/wie', t.kiesPersoon);
      return { soort: 'ACCOUNT', als: input.als, ...verwijzingNaar(input.persoon) };
    case 'NIEUW':
      return { soort: 'NIEUW', naam: input.naam, email: input.email };
  }
}

/**
 * What the API can tell beforehand: for somebody who has an account and gets in at a known moment. A parent or somebody new is
 * tied to an account by the invitation itself.
 */
function previewOf({ soort, persoon, opening }: Genodigde, ronde: RondeView): Voornemen | undefined {
  const { openingswijze, opentOp, sluitOp } = openingBody(opening);
  const starts = Date.parse(ronde.moment);
  const at = {
    NU: new Date().toISOString(),
    OP_TIJDSTIP: opentOp,
    HANDMATIG: undefined,
    BIJ_AANVANG: ronde.moment,
    NA_AFLOOP: new Date(starts + ronde.duurMinuten * 60_000).toISOString(),
  }[openingswijze];
  if (soort !== 'ACCOUNT' || !persoon || !at) return undefined;
  return { soort: 'UITNODIGING', rondeId: ronde.id, persoon: verwijzingNaar(persoon), opentOp: at, sluitOp };
}

function nameOf(input: Genodigde, dossier: Dossier): string {
  if (input.soort === 'OUDER') return dossier.ouders?.find(({ id }) => id === input.ouderId)?.naam ?? '';
  if (input.soort === 'NIEUW') return input.naam;
  return input.persoon ? t.van(input.persoon.naam, input.persoon.organisatieNaam) : '';
}

function consequence(input: Genodigde, dossier: Dossier, ronde: RondeView): string {
  const stukken = ronde.documenten ? stukNamen(dossier, ronde.documenten) : [];
  const body = openingBody(input.opening);
  const from = {
    NU: t.vanafNu,
    OP_TIJDSTIP: t.vanafMoment(body.opentOp ? showMoment(body.opentOp) : ''),
    HANDMATIG: t.vanafHand,
    BIJ_AANVANG: t.vanafBegin,
    NA_AFLOOP: t.vanafEinde,
  }[body.openingswijze];
  return t.ditZiet(
    nameOf(input, dossier),
    stukken.length > 0 ? stukken.join(', ') : t.geenStukken,
    from,
    showMoment(body.sluitOp),
  );
}
