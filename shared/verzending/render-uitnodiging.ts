import type { Melding, MeldingFeiten } from '#shared/model/melding.ts';
import type { Agendabestand, MailInstellingen } from './mail.ts';

/** The length of an overleg of which none was given. [decided] */
const DUUR_MINUTEN = 60;

/** The appointment that goes with a mail. Undefined for any other mail, or when the moment is not known. */
export async function renderUitnodiging(
  melding: Melding,
  instellingen: MailInstellingen,
): Promise<Agendabestand | undefined> {
  const methode = methodeVan(melding);
  const { moment, uitnodigingId, volgnummer = 0, duurMinuten = DUUR_MINUTEN } = melding.feiten;
  if (!methode || !moment || !uitnodigingId) return undefined;
  const zaaknummer = melding.zaaknummer ?? 'Overleg';
  const { afzender } = instellingen;
  const gemaaktOp = melding.aangemaaktOp;
  // Most mails have none.
  const { renderAfspraak } = await import('./afspraak.ts');
  const inhoud = renderAfspraak({
    methode,
    uitnodigingId,
    volgnummer,
    zaaknummer,
    moment,
    duurMinuten,
    gemaaktOp,
    afzender,
  });
  return { methode, inhoud };
}

const METHODE: Partial<Record<Melding['soort'] | NonNullable<MeldingFeiten['overleg']>, Agendabestand['methode']>> = {
  UITNODIGING: 'REQUEST',
  UITNODIGING_GEWIJZIGD: 'REQUEST',
  OVERLEG_GAAT_DOOR: 'REQUEST',
  GAAT_DOOR: 'REQUEST',
  UITNODIGING_VERVALLEN: 'CANCEL',
  OVERLEG_GAAT_NIET_DOOR: 'CANCEL',
  GAAT_NIET_DOOR: 'CANCEL',
};

function methodeVan({ soort, feiten }: Melding): Agendabestand['methode'] | undefined {
  return METHODE[soort] ?? (feiten.overleg && METHODE[feiten.overleg]);
}
