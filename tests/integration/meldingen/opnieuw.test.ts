/**
 * A mail that came back: it goes once more when the address of its reader was mended, to that address and to no other.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BusEvent } from '#functions/runtime/triggers.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import type { Melding } from '#shared/model/melding.ts';
import { reeksVan } from '#shared/ports/melding-store.ts';
import { herhaalZaakmail } from '#shared/verzending/herhaal-zaakmail.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aMeldingWorld, type MeldingWorld } from '#tests/support/melding-world.ts';

const MINUTE = 60_000;
let world: MeldingWorld;
beforeAll(async () => {
  world = await aMeldingWorld();
});
beforeEach(() => world.forgetMails());
afterAll(() => world.close());

/** Changes the address of the preschool's contact, as two beheerders do. */
async function moveTo(email: string): Promise<void> {
  const gebruikers = createGebruikerStore(world.dynamodb.table);
  const account = await gebruikers.load(world.cast.voorschool.persoon.gebruikerId);
  if (!account) throw new Error('The contact has no account');
  const { gebruiker } = account;
  await gebruikers.saveGebruiker({ ...gebruiker, email, sessiesVanaf: world.now(), versie: gebruiker.versie + 1 });
}

async function sentOnce(): Promise<Melding> {
  const { gebruikerId, lidmaatschapId } = world.cast.voorschool.persoon;
  const melding = aMelding({
    samenwerkingsverbandId: world.cast.samenwerkingsverbandId,
    aan: gebruikerId,
    lidmaatschapId,
    aangemaaktOp: world.now(),
  });
  await world.meldingen.add(melding);
  await world.stream([melding]);
  return melding;
}

const again = (melding: Melding) =>
  herhaalZaakmail(world.deps(), reeksVan(melding), melding.id, world.now(), () => true);

const addresses = async () => (await world.mail.inbox()).map(({ aan }) => aan).reverse();

/** What the mail service told since the last time, of what it took just now. */
function news(): BusEvent[] {
  return world.takeEvents().map((event) => {
    const detail = event.detail as { readonly mail: object };
    return { ...event, detail: { ...detail, mail: { ...detail.mail, timestamp: world.now() } } };
  });
}

describe('a mail that came back', () => {
  it('is refused while the address is the same, and goes once to the new one when that was mended', async () => {
    await moveTo('bounce.een@voorbeeld.example');
    const melding = await sentOnce();
    await world.deliver(news());
    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'TERUGGEKOMEN' });
    await expect(again(melding)).rejects.toMatchObject({ problems: [{ code: 'ADRES_NIET_GEWIJZIGD' }] });

    world.advance(10 * MINUTE);
    await moveTo('mended@voorbeeld.example');
    await again(melding);
    await expect(again(melding)).rejects.toMatchObject({ problems: [{ code: 'AL_AANGEBODEN' }] });
    world.advance(2 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    await world.deliver(news());
    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'BEZORGD' });
    expect(await addresses()).toEqual(['bounce.een@voorbeeld.example', 'mended@voorbeeld.example']);
    await expect(again(melding)).rejects.toMatchObject({ problems: [{ code: 'IS_BEZORGD' }] });
  });

  it('is not taken for sent, or for come back, by news of the first sending that comes late or twice', async () => {
    await moveTo('bounce.twee@voorbeeld.example');
    const melding = await sentOnce();
    const first = news();
    await world.deliver(first);
    world.advance(10 * MINUTE);
    await moveTo('mended.again@voorbeeld.example');
    await again(melding);
    await world.deliver(first);
    expect(await world.stored(melding)).toMatchObject({ stand: 'WACHT' });
    world.advance(2 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    await world.deliver([...news(), ...first]);
    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'BEZORGD' });
  });

  it('does not go to the old address when that is put back before it is sent', async () => {
    await moveTo('bounce.drie@voorbeeld.example');
    const melding = await sentOnce();
    await world.deliver(news());
    world.advance(10 * MINUTE);
    await moveTo('anders@voorbeeld.example');
    await again(melding);
    await moveTo('bounce.drie@voorbeeld.example');
    world.advance(2 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'ADRES_NIET_GEWIJZIGD' });
    expect(await addresses()).toEqual(['bounce.drie@voorbeeld.example']);
    await expect(again(melding)).rejects.toMatchObject({ problems: [{ code: 'ADRES_NIET_GEWIJZIGD' }] });
  });

  it('keeps no address in the outbox, and has a mark that no other melding has', async () => {
    await moveTo('samen@voorbeeld.example');
    const melding = await sentOnce();
    const other = await sentOnce();
    const [first, second] = [await world.stored(melding), await world.stored(other)];
    expect(JSON.stringify(first)).not.toContain('voorbeeld.example');
    expect(first?.adresMerk).toMatch(/^[\w-]{22}$/);
    expect(first?.adresMerk).not.toBe(second?.adresMerk);
  });
});
