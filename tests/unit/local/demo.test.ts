import { describe, expect, it, test } from 'vitest';
import { CASES } from '#local/demo/cases/all.ts';
import { bornOn } from '#local/demo/cases/seed-case.ts';
import { DemoClock, momentInNetherlands, workdaysBefore } from '#local/demo/clock.ts';
import { findAccount } from '#local/demo/find-account.ts';
import type { SeededAccount } from '#local/demo/people.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import { STATUSSEN } from '#shared/model/statussen.ts';

describe('the clock of the demonstration', () => {
  test.each<[Datum, number, Datum]>([
    ['2026-11-25', 0, '2026-11-25'],
    ['2026-11-25', 3, '2026-11-20'],
    ['2026-11-28', 0, '2026-11-27'],
    ['2026-11-29', 1, '2026-11-26'],
    ['2026-01-02', 2, '2025-12-31'],
  ])('of %s counts %i working days back to %s', (date, count, before) => {
    expect(workdaysBefore(date, count)).toBe(before);
  });

  test.each<[Datum, string, Moment]>([
    ['2026-11-25', '09:15', '2026-11-25T08:15:00.000Z'],
    ['2026-07-01', '09:15', '2026-07-01T07:15:00.000Z'],
    ['2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
    ['2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
  ])('on %s at %s is the moment that a Dutch clock shows', (date, time, moment) => {
    expect(momentInNetherlands(date, time)).toBe(moment);
  });

  it('follows the day of the seed', () => {
    const nu = (start: string) => {
      const clock = new DemoClock(new Date(start));
      clock.moveTo(10, '09:00');
      return clock.nu;
    };
    expect(nu('2026-11-25T10:00:00Z')).toBe('2026-11-11T08:00:00.000Z');
    expect(nu('2027-06-16T10:00:00Z')).toBe('2027-06-02T07:00:00.000Z');
  });

  it('never tells of what is still to come', () => {
    const clock = new DemoClock(new Date('2026-11-25T06:30:00Z'));
    clock.moveTo(0, '16:00');
    expect(clock.nu).toBe('2026-11-25T06:30:00.000Z');
  });

  it('gives ids that sort as they were made, also within one request', () => {
    const clock = new DemoClock(new Date('2026-11-25T10:00:00Z'));
    clock.moveTo(20, '09:00');
    const ids = Array.from({ length: 200 }, clock.context().nieuwId);
    expect(ids).toEqual([...ids].sort());
    expect(ids.every((id) => id < new DemoClock(new Date('2026-11-25T10:00:00Z')).context().nieuwId())).toBe(true);
  });
});

describe('the children of the demonstration', () => {
  it('have a surname and parents of their own', () => {
    const surnames = CASES.map(({ achternaam }) => achternaam);
    const parents = CASES.flatMap(({ ouders }) => ouders.map(({ naam }) => naam));
    const addresses = CASES.flatMap(({ ouders }) => ouders.flatMap(({ email }) => email ?? []));
    for (const all of [surnames, parents, addresses]) expect(new Set(all).size).toBe(all.length);
    expect(CASES.filter(({ ouders }) => !ouders.some(({ gezag }) => gezag))).toEqual([]);
  });

  it('are in every status, and one has a parent without gezag', () => {
    expect(new Set(CASES.map(({ tot }) => tot))).toEqual(new Set(STATUSSEN));
    expect(CASES.some(({ ouders }) => ouders.some(({ gezag }) => !gezag))).toBe(true);
  });

  test.each(['2026-11-28', '2027-02-28', '2028-02-29'])('are between two and five years old on %s', (today) => {
    for (const { voornaam, leeftijd } of CASES) {
      const [, birthday = ''] = /^(\d{4}-\d{2}-\d{2})$/.exec(bornOn(today, leeftijd)) ?? [];
      const years =
        Number(today.slice(0, 4)) - Number(birthday.slice(0, 4)) - Number(today.slice(5) < birthday.slice(5));
      expect([2, 3, 4], `${voornaam}, ${birthday}`).toContain(years);
    }
  });
});

describe('the account that somebody means', () => {
  const account = (naam: string, email: string): SeededAccount => ({
    naam,
    email: `${email}@kindbrug.example`,
    rol: 'OUDER',
    password: '',
    totpSecret: '',
  });
  const accounts = [
    account('Petra Peuter', 'voorschool'),
    account('Kees Kikker', 'voorschool2'),
    account('Joris Jeugd', 'specialist'),
    account('Carin Contact', 'contactpersoon.jk'),
  ];

  test.each([
    ['voorschool@kindbrug.example', 'Petra Peuter'],
    ['voorschool', 'Petra Peuter'],
    ['Specialist', 'Joris Jeugd'],
    ['spec', 'Joris Jeugd'],
    ['contact', 'Carin Contact'],
    ['kees', 'Kees Kikker'],
  ])('by "%s" is that of %s', (meant, naam) => {
    expect(findAccount(accounts, meant)?.naam).toBe(naam);
  });

  test.each(['voor', 'nobody', '', ' '])('by "%s" is no single one', (meant) => {
    expect(findAccount(accounts, meant)).toBeUndefined();
  });
});
