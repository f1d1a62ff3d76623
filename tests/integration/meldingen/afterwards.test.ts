import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { logger } from '#functions/runtime/logger.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { listSamenwerkingsverbanden } from '#shared/adapters/dynamodb/swv-list.ts';
import type { Melding } from '#shared/model/melding.ts';
import { reeksVan } from '#shared/ports/melding-store.ts';
import { herhaalZaakmail } from '#shared/verzending/herhaal-zaakmail.ts';
import { aContext, aDossier, anInzageregel } from '#tests/support/builders.ts';
import { anOrganisatie } from '#tests/support/cast.ts';
import { aCase } from '#tests/support/melding-world.ts';
import { meldingenOfFile } from '#tests/support/meldingen-of-file.ts';

const MINUTE = 60_000;

const world = meldingenOfFile();

describe('what stays behind', () => {
  it('is counted in the log, for the alarm, once it waited a quarter of an hour', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    const lines = vi.spyOn(logger, 'info');
    const counted = () => lines.mock.calls.filter(([message]) => message === 'meldingen waiting').at(-1)?.[1];
    world.mail.mail.faults.next('throttle', { times: 100 });
    world.advance(10 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(counted()).toEqual({ reeksen: 0 });
    world.advance(10 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(counted()).toEqual({ reeksen: 1 });

    world.mail.mail.faults.clear();
    await world.retry(melding.samenwerkingsverbandId);
    expect(counted()).toEqual({ reeksen: 0 });
    lines.mockRestore();
  });
});

describe('what the mail service tells afterwards', () => {
  it.each([
    ['bounce', 'TERUGGEKOMEN'],
    ['complaint', 'KLACHT'],
    ['reject', 'GEWEIGERD'],
  ] as const)('%s is shown to people', async (fault, bezorging) => {
    const [melding] = await aCase(world, ['voorschool']);
    world.mail.mail.faults.next(fault);
    await world.stream([melding]);
    await world.deliver(world.takeEvents());

    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging });
    expect(await world.undelivered(melding)).toEqual([melding.id]);
  });

  it('settles a mail even after it was given up', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    await world.stream([melding], world.deps('after send'));
    world.advance(10 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.stored(melding)).toMatchObject({ stand: 'MISLUKT', fout: 'UITKOMST_ONBEKEND' });
    await world.deliver(world.takeEvents());

    expect(await world.stored(melding)).toMatchObject({ stand: 'VERZONDEN', bezorging: 'BEZORGD' });
    expect(await world.undelivered(melding)).toEqual([]);
    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('about a mail that is not a melding, or about one that is gone, is let go', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    await world.stream([melding]);
    const events = world.takeEvents();
    const text = JSON.stringify(events);
    await world.deliver(JSON.parse(text.replaceAll(melding.id, uuidv7())));
    await world.deliver(JSON.parse(text.replaceAll('"melding"', '"iets"')));

    expect((await world.stored(melding))?.bezorging).toBeUndefined();
  });
});

describe('the schedule', () => {
  it('goes past every SWV of the deployment, and finds what a change wrote', async () => {
    const dossier = aDossier({}, world.cast);
    const swv = dossier.kop.samenwerkingsverbandId;
    const { table } = world.dynamodb;
    await createOrganisatieStore(table).save(
      anOrganisatie({ id: swv, samenwerkingsverbandId: swv, soort: 'SAMENWERKINGSVERBAND' }),
    );
    const { gebruikerId: aan } = world.cast.voorschool.persoon;
    const nieuw = { soort: 'STATUS', doelgroep: 'VOORSCHOOL', aan, status: dossier.hulpvraag.status } as const;
    const uitkomst = { dossier, meldingen: [nieuw], object: { soort: 'hulpvraag', id: dossier.hulpvraag.id } };
    await createDossierStore(table).create({ uitkomst, inzageregel: anInzageregel(), ...aContext(world.now()) });
    world.advance(2 * MINUTE);
    const swvs = await listSamenwerkingsverbanden(table);
    for (const id of swvs) await world.retry(id);

    expect(swvs).toEqual([swv]);
    const mails = await world.mail.inbox();
    expect(mails.map(({ text }) => text.includes(dossier.hulpvraag.id))).toEqual([true]);
  });

  it('sends what the stream never told of, but leaves to the stream what is younger than a minute', async () => {
    const [melding] = await aCase(world, ['voorschool']);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.sent(melding)).toEqual([]);

    world.advance(24 * 60 * MINUTE);
    await world.retry(melding.samenwerkingsverbandId);
    expect(await world.sent(melding)).toHaveLength(1);
  });

  it('sends again what a person offered again, and only what went wrong', async () => {
    const [failed, sent] = await aCase(world, ['voorschool', 'ouder']);
    await world.stream([failed], world.deps('after claim'));
    world.advance(10 * MINUTE);
    await world.retry(failed.samenwerkingsverbandId);

    const again = ({ id }: Melding) => herhaalZaakmail(world.deps(), reeksVan(failed), id, world.now(), () => true);
    await again(failed);
    await expect(again(sent)).rejects.toMatchObject({ code: 'STAND_VAN_ZAKEN' });
    await world.retry(failed.samenwerkingsverbandId);
    expect(await world.sent(failed)).toHaveLength(1);
    expect(await world.sent(sent)).toHaveLength(1);
  });
});
