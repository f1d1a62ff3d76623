/**
 * Everything around the management of accounts: a real DynamoDB, the local user pool with its mails, and the real
 * endpoints.
 */
import type { OrganisatieId, PlatformId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import { noReport } from './reports.ts';
import '#tests/support/function-settings.ts';
import { v7 as uuidv7 } from 'uuid';
import { accountEndpoints } from '#functions/api/account/index.ts';
import { beheerEndpoints } from '#functions/api/beheer/index.ts';
import type { BeheerDeps, MijnAccountDeps } from '#functions/runtime/deps.ts';
import { createOrganisatieDeps } from '#functions/runtime/wire.ts';
import { createAccountDirectory } from '#shared/adapters/cognito/account-directory.ts';
import { createAccountverzoekStore } from '#shared/adapters/dynamodb/accountverzoek-store.ts';
import { createDienstStore } from '#shared/adapters/dynamodb/dienst-store.ts';
import { createInlogStore } from '#shared/adapters/dynamodb/inlog-store.ts';
import { createInzageStore } from '#shared/adapters/dynamodb/inzage-store.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { systemContext } from '#shared/kernel/context.ts';
import type { Lidmaatschap, Rol } from '#shared/model/gebruiker.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import { aMailAddress, CREDENTIALS, PASSWORD, type Person, secretIn, TestPool } from '#tests/contract/cognito/pool.ts';
import { apiClient, type Call } from './api.ts';
import { aCast, aGebruiker, aLidmaatschap, anOrganisatie, aPlatform, type Castlid, castlid } from './cast.ts';
import { startTestDynamodb, type TestDynamodb } from './dynamodb.ts';

/** An SWV with one platform, one organisation of each soort, and two beheerders. */
export interface Swv {
  readonly id: SamenwerkingsverbandId;
  readonly platformId: PlatformId;
  readonly voorschool: OrganisatieId;
  readonly school: OrganisatieId;
  readonly extern: OrganisatieId;
  readonly beheerder: Castlid;
  readonly beheerder2: Castlid;
}

/** Somebody who was invited through the API and signed in at the pool. */
export interface Ingelogd extends Person {
  readonly lid: Castlid;
}

export interface BeheerWorld {
  readonly dynamodb: TestDynamodb;
  readonly pool: TestPool;
  readonly deps: BeheerDeps & MijnAccountDeps;
  readonly call: Call;
  /** The endpoints with something else in the place of a store or of the user pool, for faults. */
  callWith(other: Partial<BeheerDeps & MijnAccountDeps>): Call;
  /** The endpoints as somebody who signed in at this second calls them. */
  callSince(authTime: number): Call;
  aSwv(): Promise<Swv>;
  /** Somebody with an account in the table only. */
  member(swv: SamenwerkingsverbandId, overrides: Partial<Lidmaatschap>): Promise<Castlid>;
  /** Invites, and reads the lidmaatschap back. */
  invite(
    by: Castlid,
    organisatieId: OrganisatieId,
    rollen: readonly Rol[],
    extra?: object,
  ): Promise<Castlid & { email: string }>;
  /** Invites and signs in for the first time, with the password from the mail. */
  anIngelogde(by: Castlid, organisatieId: OrganisatieId, rollen: readonly Rol[], extra?: object): Promise<Ingelogd>;
  reload(lid: Castlid): Promise<Castlid>;
  /** The log of an SWV, oldest first. */
  log(swv: Swv): Promise<readonly Inzageregel[]>;
  close(): Promise<void>;
}

export async function startBeheerWorld(): Promise<BeheerWorld> {
  const dynamodb = await startTestDynamodb();
  const pool = await new TestPool().start();
  const { table } = dynamodb;
  const region = pool.userPoolId.split('_')[0] ?? '';
  const deps: BeheerDeps & MijnAccountDeps = {
    ...createOrganisatieDeps(table),
    inlog: createInlogStore(table),
    inzage: createInzageStore(table),
    accountverzoeken: createAccountverzoekStore(table),
    meldingen: createMeldingStore(table),
    diensten: createDienstStore(table),
    report: noReport,
    accounts: createAccountDirectory({
      userPoolId: pool.userPoolId,
      client: { endpoint: pool.url, region, credentials: CREDENTIALS, maxAttempts: 1 },
    }),
    newContext: () => systemContext(pool.clock.now()),
  };
  const endpoints = [...beheerEndpoints, ...accountEndpoints];
  const call = apiClient(endpoints, deps);
  const beheerders = new Map<string, readonly Castlid[]>();

  async function member(
    samenwerkingsverbandId: SamenwerkingsverbandId,
    overrides: Partial<Lidmaatschap>,
  ): Promise<Castlid> {
    const lid = aLidmaatschap({ samenwerkingsverbandId, ...overrides });
    const gebruiker = aGebruiker({ id: lid.gebruikerId, naam: lid.naam });
    await deps.gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
    return castlid(lid);
  }

  async function reload({ lidmaatschap: { gebruikerId, id: lidmaatschapId } }: Castlid): Promise<Castlid> {
    const lid = await deps.gebruikers.findLidmaatschap({
      gebruikerId,
      lidmaatschapId: asLidmaatschapId(lidmaatschapId),
    });
    if (!lid) throw new Error('This lidmaatschap is gone');
    return castlid(lid);
  }

  /** A JK or BEHEERDER role is confirmed by the other beheerder. */
  async function confirmRol({ lidmaatschap }: Castlid, lidmaatschapId: string) {
    const { samenwerkingsverbandId: swvId } = lidmaatschap;
    const open = await deps.accountverzoeken.listUnfinished(swvId);
    const verzoek = open.find(({ wat }) => wat.soort === 'ROLLEN' && wat.lidmaatschapId === lidmaatschapId);
    const other = (beheerders.get(swvId) ?? []).find((one) => one.lidmaatschap.id !== lidmaatschap.id);
    if (verzoek && other) await call(other, 'POST', `/v1/accountverzoeken/${verzoek.id}/bevestigingen`);
  }

  async function invite(by: Castlid, organisatieId: OrganisatieId, rollen: readonly Rol[], extra: object = {}) {
    const email = aMailAddress();
    const body = { naam: 'Lia Verzinsel', email, rollen, ...extra };
    const answer = await call<{ id: string; gebruikerId: string }>(by, 'POST', leden(organisatieId), body);
    if (answer.status !== 201) throw new Error(`Not invited: ${JSON.stringify(answer.body)}`);
    const { id: lidmaatschapId, gebruikerId } = answer.body;
    await confirmRol(by, lidmaatschapId);
    const lid = await deps.gebruikers.findLidmaatschap({
      gebruikerId,
      lidmaatschapId: asLidmaatschapId(lidmaatschapId),
    });
    if (!lid) throw new Error('Invited, but there is no lidmaatschap');
    return { ...castlid(lid), email };
  }

  return {
    dynamodb,
    pool,
    deps,
    call,
    callSince: (authTime) => apiClient(endpoints, deps, authTime),
    callWith: (other) => apiClient(endpoints, { ...deps, ...other }),
    async aSwv() {
      const { samenwerkingsverbandId: id, beheerder } = aCast();
      const organisatie = async (soort: 'VOORSCHOOL' | 'SCHOOL' | 'EXTERN') => {
        const made = anOrganisatie({ samenwerkingsverbandId: id, soort });
        await deps.organisaties.save(made);
        return made.id;
      };
      const platform = aPlatform({ samenwerkingsverbandId: id });
      await deps.organisaties.savePlatform(platform);
      await deps.organisaties.save(anOrganisatie({ id, samenwerkingsverbandId: id, soort: 'SAMENWERKINGSVERBAND' }));
      const alsBeheerder = () => {
        const { id: _, gebruikerId: __, ...lid } = beheerder.lidmaatschap;
        return member(id, lid);
      };
      const [eerste, tweede] = [await alsBeheerder(), await alsBeheerder()];
      beheerders.set(id, [eerste, tweede]);
      return {
        id,
        platformId: platform.id,
        voorschool: await organisatie('VOORSCHOOL'),
        school: await organisatie('SCHOOL'),
        extern: await organisatie('EXTERN'),
        beheerder: eerste,
        beheerder2: tweede,
      };
    },
    member,
    invite,
    async anIngelogde(by, organisatieId, rollen, extra) {
      const lid = await invite(by, organisatieId, rollen, extra);
      const { email } = lid;
      const temporaryPassword = secretIn(pool.mails.findLast((mail) => mail.to === email));
      const { tokens, totpSecret } = await pool
        .signIn()
        .firstSignIn({ email, temporaryPassword, newPassword: PASSWORD });
      return { lid, email, password: PASSWORD, tokens, totpSecret };
    },
    reload,
    async log(swv) {
      const month = deps.newContext().nu.slice(0, 7);
      const { items } = await deps.inzage.listOrganisatie(swv.id, month, { aantal: 100 });
      return items.toReversed();
    },
    async close() {
      await pool.stop();
      await dynamodb.close();
    },
  };
}

export const leden = (organisatieId: OrganisatieId) => `/v1/organisaties/${organisatieId}/leden`;
export const lidPath = ({ lidmaatschap: { gebruikerId, id } }: Castlid) =>
  `/v1/leden/${gebruikerId}/lidmaatschappen/${id}`;
export const gebruikerPath = ({ lidmaatschap }: Castlid) => `/v1/gebruikers/${lidmaatschap.gebruikerId}`;
export const ifMatch = (versie: number) => ({ 'if-match': `"${versie}"` });
/** An Idempotency-Key that was not used before. */
export const aSleutel = () => ({ 'idempotency-key': uuidv7() });
