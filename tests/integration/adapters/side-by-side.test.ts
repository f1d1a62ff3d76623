import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import {
  dossierdeelKey,
  hulpvraagKey,
  type Key,
  kindKey,
  kopKey,
  lidKey,
  meldingKey,
  organisatieKey,
  platformKey,
  profielKey,
} from '#shared/adapters/dynamodb/keys.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aBijlage, aDossier, anOrganisatie, aPlatform } from '#tests/support/builders.ts';
import { aGebruiker, aLidmaatschap } from '#tests/support/cast.ts';
import { aChange } from '#tests/support/stored-dossier.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

/**
 * During a deployment two releases write the same rows. Here this one is the older: the newer one added something to
 * each row.
 */
const { dynamodb, store, reload } = storesOfFile();

async function attributes({ pk, sk }: Key): Promise<Record<string, unknown>> {
  const { table } = dynamodb;
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item ?? {};
}

async function set({ pk, sk }: Key, name: string, value: unknown): Promise<void> {
  const { table } = dynamodb;
  await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

const ADDED = { door: 'een nieuwere uitgave' };
const addTo = (key: Key) => set(key, 'nieuwKenmerk', ADDED);

describe('what a newer release added', () => {
  it('stays on every row of a dossier that this release changes, while what ends is gone', async () => {
    const dossiers = createDossierStore(dynamodb.table);
    const begin = aDossier({ status: 'JK_ONDERWIJSADVIES_AANVRAAG' });
    const bijlage = aBijlage({ stand: 'WORDT_GECONTROLEERD', incomingVersie: 'v1' });
    const voor = await store({ ...begin, bijlagen: [bijlage] });
    const { kop, hulpvraag } = voor;
    const keys = [
      kopKey(kop.id),
      kindKey(kop.id),
      hulpvraagKey(hulpvraag.id),
      dossierdeelKey(hulpvraag.id, 'BIJLAGE', bijlage.id),
    ];
    for (const key of keys) await addTo(key);
    const { incomingVersie: _, ...gezien } = bijlage;
    const loaded = await reload(voor);
    await dossiers.save(
      aChange(loaded, {
        ...loaded,
        kind: { ...loaded.kind, voornaam: 'Anders' },
        hulpvraag: { ...loaded.hulpvraag, versie: loaded.hulpvraag.versie + 1 },
        bijlagen: [{ ...gezien, stand: 'BESCHIKBAAR' }],
      }),
    );

    for (const key of keys) expect(await attributes(key)).toMatchObject({ nieuwKenmerk: ADDED });
    const [, kind, , papier] = await Promise.all(keys.map(attributes));
    expect(kind).toMatchObject({ voornaam: 'Anders' });
    expect(papier).toMatchObject({ stand: 'BESCHIKBAAR' });
    // It was found by the job that looks for unchecked uploads, and must be no longer.
    for (const name of ['incomingVersie', 'gsi1pk', 'gsi1sk']) expect(papier).not.toHaveProperty(name);
  });

  it('stays on accounts, memberships, organisations and platforms', async () => {
    const { table } = dynamodb;
    const [gebruikers, organisaties] = [createGebruikerStore(table), createOrganisatieStore(table)];
    const gebruiker = aGebruiker();
    const lid = aLidmaatschap({ gebruikerId: gebruiker.id });
    await gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
    const [organisatie, platform] = [anOrganisatie(), aPlatform()];
    await organisaties.save(organisatie);
    await organisaties.savePlatform(platform);
    const keys = [
      profielKey(gebruiker.id),
      lidKey(gebruiker.id, lid.id),
      organisatieKey(organisatie.samenwerkingsverbandId, organisatie.id),
      platformKey(platform.samenwerkingsverbandId, platform.id),
    ];
    for (const key of keys) await addTo(key);

    await gebruikers.saveGebruiker({ ...gebruiker, stand: 'GEBLOKKEERD', versie: 2 });
    await gebruikers.saveLidmaatschap({ ...lid, stand: 'VERWIJDERD', versie: 2 });
    await organisaties.save({ ...organisatie, naam: 'Andere naam', versie: 2 });
    await organisaties.savePlatform({ ...platform, naam: 'Ander platform', versie: 2 });

    const [profiel, eigen, ...rest] = await Promise.all(keys.map(attributes));
    for (const item of [profiel, eigen, ...rest]) expect(item).toMatchObject({ nieuwKenmerk: ADDED, versie: 2 });
    expect(profiel).toMatchObject({ stand: 'GEBLOKKEERD' });
    // Who was removed is on no list of members.
    expect(eigen).not.toHaveProperty('gsi1pk');
  });

  it('stays on a melding that this release sends', async () => {
    const meldingen = createMeldingStore(dynamodb.table);
    const melding = aMelding();
    await meldingen.add(melding);
    await addTo(meldingKey(melding));
    expect(await meldingen.replace(melding, { ...melding, stand: 'VERZONDEN' })).toBe(true);
    const item = await attributes(meldingKey(melding));
    expect(item).toMatchObject({ stand: 'VERZONDEN', nieuwKenmerk: ADDED });
    expect(item).not.toHaveProperty('lsi1sk');
  });
});

describe('a row that a newer release wrote in a shape that this one does not know', () => {
  it('makes this release step aside for the whole dossier, and changes nothing', async () => {
    const dossiers = createDossierStore(dynamodb.table);
    const { kop, hulpvraag } = await store(aDossier());
    await set(kindKey(kop.id), 'vorm', 2);
    await expect(dossiers.load(hulpvraag.id)).rejects.toMatchObject({ code: 'TE_DRUK' });
  });

  it('is no reason to put a melding aside as unreadable: the newer release sends it', async () => {
    const meldingen = createMeldingStore(dynamodb.table);
    const melding = aMelding();
    await meldingen.add(melding);
    await set(meldingKey(melding), 'vorm', 2);
    await expect(meldingen.firstOpen(melding.hulpvraagId ?? '')).rejects.toMatchObject({ code: 'TE_DRUK' });
  });
});
