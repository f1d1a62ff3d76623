import { expect, it } from 'vitest';
import { EXTENSIES } from '#shared/bijlage/bestandsnaam.ts';
import { MEDIATYPES } from '#shared/model/bijlage.ts';
import { acceptOf, convertsHeic } from '#web/pages/hulpvraag/bijlagen/accept.ts';

const grenzen = { soorten: MEDIATYPES.map((mediatype) => ({ mediatype, extensies: [...EXTENSIES[mediatype]] })) };

const SAFARI = { vendor: 'Apple Computer, Inc.', userAgent: 'Mozilla/5.0 (Macintosh) Version/26.0 Safari/605.1.15' };
const IPHONE = { vendor: '', userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X)' };
const ANDROID = { vendor: 'Google Inc.', userAgent: 'Mozilla/5.0 (Linux; Android 16) Chrome/142.0 Mobile' };
const WINDOWS = { vendor: 'Google Inc.', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/142.0' };

it('an iPhone and Safari are asked for JPEG first and for no HEIC, so that they make a JPEG of it', () => {
  for (const browser of [SAFARI, IPHONE]) {
    const accept = acceptOf(grenzen, convertsHeic(browser));
    expect(accept).not.toMatch(/hei[cf]|image\/\*/);
    expect(accept.split(',').find((one) => one.startsWith('image/'))).toBe('image/jpeg');
  }
});

it('elsewhere every image can be chosen, because nothing turns a HEIC into a JPEG there', () => {
  for (const browser of [ANDROID, WINDOWS]) expect(acceptOf(grenzen, convertsHeic(browser))).toContain('image/*');
});

it('documents are named by kind and by extension', () => {
  const accept = acceptOf(grenzen, true);
  for (const one of ['application/pdf', '.pdf', '.docx', '.odt', '.jpg', '.png']) expect(accept).toContain(one);
});
