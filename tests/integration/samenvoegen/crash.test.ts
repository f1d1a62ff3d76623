/** A crash while two dossiers are joined leaves all of it or none, and the same approval ends the same. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aHulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { everything, samenvoegenVan, twoDossiers } from '#tests/support/samenvoegen.ts';

const world = ofFile(aHulpvragenWorld);

const { propose, approve, now } = samenvoegenVan(() => world);

describe('a crash', () => {
  /** Fails the next transaction that touches this dossier, before it is carried out or when its answer is lost. */
  function crash(when: 'BEFORE' | 'AFTER') {
    const { documents } = world.dynamodb.table;
    const send = documents.send.bind(documents);
    const left = { times: 1 };
    const failing = async (command: Parameters<typeof send>[0]) => {
      const isWrite = command.constructor.name === 'TransactWriteCommand' && left.times > 0;
      if (!isWrite) return send(command);
      left.times -= 1;
      if (when === 'AFTER') await send(command);
      throw Object.assign(new Error('the function died'), { name: 'Crash' });
    };
    Object.assign(documents, { send: failing });
    return () => Object.assign(documents, { send });
  }

  it('before the transaction leaves everything as it was; the same approval then does it', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const id = await propose(hoofd, eerste);
    const before = await everything(world);
    const mend = crash('BEFORE');
    const idem = uuidv7();
    expect((await approve(hoofd, id, world.cast.contactpersoonJk, idem)).status).toBe(500);
    mend();
    expect(await everything(world)).toEqual(before);
    expect((await approve(hoofd, id, world.cast.contactpersoonJk, idem)).status).toBe(201);
    expect((await now(eerste)).kop.samengevoegdMet?.dossierId).toBe(hoofd.kop.id);
  });

  it('after the transaction leaves all of it; the same approval says so and does it once', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const id = await propose(hoofd, eerste);
    const mend = crash('AFTER');
    const idem = uuidv7();
    expect((await approve(hoofd, id, world.cast.contactpersoonJk, idem)).status).toBe(500);
    mend();
    const before = await everything(world);
    expect((await approve(hoofd, id, world.cast.contactpersoonJk, idem)).status).toBe(201);
    const written = [...(await everything(world)).keys()].filter((place) => !before.has(place));
    expect(written).toEqual([]);
    expect((await now(eerste)).kop.samengevoegdMet?.dossierId).toBe(hoofd.kop.id);
  });
});
