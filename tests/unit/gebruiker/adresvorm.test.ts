import { describe, expect, test } from 'vitest';
import { adresvorm, isZelfdeAdres } from '#shared/kernel/adresvorm.ts';

const ZELFDE: readonly (readonly [string, string, string])[] = [
  ['in another case', 'Ouder.B@Mail.Example', 'ouder.b@mail.example'],
  ['with spaces around it', '  ouder@mail.example\t', 'ouder@mail.example'],
  ['with a space that nobody sees', 'ouder\u200b@mail.example', 'ouder@mail.example'],
  ['with a no-break space', 'ouder@mail.example\u00a0', 'ouder@mail.example'],
  ['with a tag', 'ouder+kinderopvang@mail.example', 'ouder@mail.example'],
  ['with another tag', 'ouder+a@mail.example', 'ouder+b@mail.example'],
  ['at googlemail.com', 'ouder@googlemail.com', 'ouder@gmail.com'],
  ['with dots at gmail', 'o.u.d.e.r@gmail.com', 'ouder@gmail.com'],
  ['with dots, a tag, in capitals, at googlemail', 'O.Uder+X@GoogleMail.com', 'ouder@gmail.com'],
  ['at another domain of Apple', 'ouder@me.com', 'ouder@icloud.com'],
  ['at another domain of Proton', 'ouder@pm.me', 'ouder@protonmail.com'],
  ['at a domain written in punycode', 'ouder@xn--brn-sna.example', 'ouder@börn.example'],
  ['at a domain with a combining accent', 'ouder@bo\u0308rn.example', 'ouder@b\u00f6rn.example'],
  ['with a dot after the domain', 'ouder@mail.example.', 'ouder@mail.example'],
  ['in wide letters', 'ｏｕｄｅｒ@mail.example', 'ouder@mail.example'],
  ['between quotation marks', '"ouder"@mail.example', 'ouder@mail.example'],
];

const ANDER: readonly (readonly [string, string, string])[] = [
  ['another name', 'ouder@mail.example', 'vader@mail.example'],
  ['another domain', 'ouder@mail.example', 'ouder@mail2.example'],
  ['dots elsewhere than at gmail', 'o.uder@mail.example', 'ouder@mail.example'],
  ['a name that is only a tag', '+ouder@mail.example', '+vader@mail.example'],
  ['nothing at all', '', ''],
  ['spaces only', ' ', ' '],
];

describe('one mailbox is recognised in every spelling', () => {
  test.each(ZELFDE)('also %s', (_, een, ander) => {
    expect(isZelfdeAdres(een, ander)).toBe(true);
    expect(adresvorm(adresvorm(een))).toBe(adresvorm(een));
  });
});

describe('two mailboxes stay two', () => {
  test.each(ANDER)('when they differ in this: %s', (_, een, ander) => {
    expect(isZelfdeAdres(een, ander)).toBe(false);
  });
});

test('an address that is not known is nobody', () => {
  expect(isZelfdeAdres(undefined, undefined)).toBe(false);
  expect(isZelfdeAdres(undefined, 'ouder@mail.example')).toBe(false);
});
