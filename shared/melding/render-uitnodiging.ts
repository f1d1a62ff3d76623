import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Melding } from './melding.ts';
import type { MailInstellingen } from './render-melding.ts';

/** An appointment that goes with a mail. */
export interface Agendabestand {
  readonly methode: 'REQUEST' | 'CANCEL';
  readonly inhoud: string;
}

/** The length of an overleg of which none was given. [decided] */
const DUUR_MINUTEN = 60;

/**
 * The appointment of an invitation (.ics), titled with the case number. A changed or cancelled overleg keeps its UID and
 * raises its SEQUENCE, so that calendars replace the appointment instead of adding one. Times are in UTC, which every
 * calendar shows in the reader's own time. Undefined for any other mail, or when the moment is not known.
 */
export function renderUitnodiging(melding: Melding, instellingen: MailInstellingen): Agendabestand | undefined {
  const methode = methodeVan(melding);
  const { moment, uitnodigingId, volgnummer = 0, duurMinuten = DUUR_MINUTEN, plaats } = melding.feiten;
  if (!methode || !moment || !uitnodigingId) return undefined;
  const calendar = ical({ prodId: { company: 'Kindbrug', product: 'Jonge Kind', language: 'NL' } });
  calendar.method(methode === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  calendar.createEvent({
    id: `${uitnodigingId}@kindbrug`,
    sequence: volgnummer,
    stamp: new Date(melding.aangemaaktOp),
    start: new Date(moment),
    end: new Date(Date.parse(moment) + duurMinuten * 60_000),
    summary: melding.zaaknummer ?? 'Overleg',
    status: methode === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Kindbrug', email: instellingen.afzender },
    ...(plaats ? { location: plaats } : {}),
  });
  return { methode, inhoud: calendar.toString() };
}

function methodeVan({ soort }: Melding): Agendabestand['methode'] | undefined {
  if (soort === 'UITNODIGING' || soort === 'UITNODIGING_GEWIJZIGD') return 'REQUEST';
  return soort === 'UITNODIGING_VERVALLEN' ? 'CANCEL' : undefined;
}
