import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Moment } from '#shared/kernel/text.ts';
import type { Agendabestand } from './mail.ts';

/**
 * What an appointment says: the case number and when. Not where: what a JKspecialist typed may be somebody's home, and
 * appointments end up in mailboxes and in calendars that others can read.
 */
export interface Afspraak {
  readonly methode: Agendabestand['methode'];
  readonly uitnodigingId: string;
  /** Goes up with every change, so that calendars replace the appointment instead of adding one. */
  readonly volgnummer: number;
  readonly zaaknummer: string;
  readonly moment: Moment;
  readonly duurMinuten: number;
  readonly gemaaktOp: Moment;
  /** The address that the appointment comes from. */
  readonly afzender: string;
}

/**
 * An appointment as an .ics file, titled with the case number. A changed or cancelled overleg keeps its UID and raises
 * its SEQUENCE. Times are in UTC, which every calendar shows in the reader's own time.
 */
export function renderAfspraak(afspraak: Afspraak): string {
  const { methode, moment } = afspraak;
  const calendar = ical({ prodId: { company: 'Kindbrug', product: 'Jonge Kind', language: 'NL' } });
  calendar.method(methode === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  calendar.createEvent({
    id: `${afspraak.uitnodigingId}@kindbrug`,
    sequence: afspraak.volgnummer,
    stamp: new Date(afspraak.gemaaktOp),
    start: new Date(moment),
    end: new Date(Date.parse(moment) + afspraak.duurMinuten * 60_000),
    summary: afspraak.zaaknummer,
    description: 'De plaats van het overleg ziet u na het inloggen in Kindbrug.',
    status: methode === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Kindbrug', email: afspraak.afzender },
  });
  return calendar.toString();
}
