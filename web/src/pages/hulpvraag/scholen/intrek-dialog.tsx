import { legIntrekkingVast, maakBezwaar, trekBezwaarIn, trekToestemmingIn } from '#web/api/scholen.ts';
import { TerugneemDialog } from '#web/pages/hulpvraag/bevestig-dialog.tsx';
import type { Dossier, School, Toestemming, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';

/** The ways to take a toestemming back. */
export type Terugnemen = 'INTREKKEN' | 'INTREKKING_VASTLEGGEN' | 'BEZWAAR' | 'BEZWAAR_INTREKKEN';

interface IntrekProps {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly school: School;
  readonly toestemming: Toestemming;
  readonly soort: Terugnemen;
  readonly onClose: () => void;
}

const TEKST: Readonly<Record<Terugnemen, { kop: (school: string) => string; uitleg: string; knop: string }>> = {
  INTREKKEN: { kop: t.intrekkenVan, uitleg: t.intrekkenUitleg, knop: t.intrekken },
  INTREKKING_VASTLEGGEN: { kop: t.intrekkenVan, uitleg: t.intrekkenVastleggenUitleg, knop: t.intrekkenVastleggen },
  BEZWAAR: { kop: t.bezwaarVan, uitleg: t.bezwaarUitleg, knop: t.bezwaar },
  BEZWAAR_INTREKKEN: { kop: t.bezwaarIntrekkenVan, uitleg: t.bezwaarIntrekkenUitleg, knop: t.bezwaarIntrekken },
};

const VOORNEMEN = {
  INTREKKEN: 'INTREKKING',
  INTREKKING_VASTLEGGEN: 'INTREKKING',
  BEZWAAR: 'BEZWAAR',
  BEZWAAR_INTREKKEN: 'BEZWAAR_INTREKKEN',
} as const;

/** Withdraws a toestemming, or objects to that of the other parent: what it does is seen first. */
export function IntrekDialog(props: IntrekProps) {
  const { zaak, dossier, school, toestemming, soort, onClose } = props;
  const { kop, uitleg, knop } = TEKST[soort];
  const isWithdrawal = soort !== 'BEZWAAR_INTREKKEN';
  return (
    <TerugneemDialog
      zaak={zaak}
      name={`terugnemen/${soort}/${toestemming.id}`}
      heading={kop(school.naam)}
      action={knop}
      isNegative={isWithdrawal}
      uitleg={uitleg}
      voornemen={{ soort: VOORNEMEN[soort], toestemmingId: toestemming.id }}
      dossier={dossier}
      reden={isWithdrawal ? { label: t.redenVrij, isOptional: true } : undefined}
      send={(key, reden) => send(soort, zaak.hulpvraag.id, toestemming.id, reden, key)}
      said={t.gedaan[soort]}
      onClose={onClose}
    />
  );
}

async function send(soort: Terugnemen, hulpvraagId: HulpvraagId, toestemmingId: string, reden: string, key: string) {
  const params = { hulpvraagId, toestemmingId };
  const options = { params, idempotencyKey: key, body: { reden } };
  switch (soort) {
    case 'INTREKKEN':
      await trekToestemmingIn(options);
      break;
    case 'INTREKKING_VASTLEGGEN':
      await legIntrekkingVast(options);
      break;
    case 'BEZWAAR':
      await maakBezwaar(options);
      break;
    case 'BEZWAAR_INTREKKEN':
      await trekBezwaarIn({ params, idempotencyKey: key });
  }
}
