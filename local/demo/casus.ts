import * as z from 'zod/mini';
import type { Documentsoort } from '#shared/model/bijlage.ts';
import { type HulpvraagId, HulpvraagIdSchema, type SchoolId, splitHulpvraagId } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import { sha256Base64, type UploadFile } from '../client/files.ts';
import { Player } from '../client/player.ts';
import type { DemoClock } from './clock.ts';
import type { Acting } from './own-api.ts';
import { paper } from './papers.ts';
import type { People } from './people.ts';
import type { Scene } from './scene.ts';

/** A parent as the contactpersoon writes them down. */
export interface Ouder {
  readonly naam: string;
  readonly gezag: boolean;
  readonly relatie?: 'OUDER' | 'VOOGD' | 'VERZORGER';
  readonly email?: string;
  readonly telefoon?: string;
}

/** What a preschool writes in the form. */
export interface Formulier {
  readonly vraag: string;
  readonly sterkeKanten: string;
  readonly zorgen: string;
  readonly ingezetteHulp: string;
  readonly wensOuders: string;
}

export interface Gezin {
  readonly kind: { readonly voornaam: string; readonly achternaam: string; readonly geboortedatum: string };
  readonly ouders: readonly Ouder[];
  readonly voorschool: 'voorschool1' | 'voorschool2';
}

/** One case while it is played: what people do in it, each act at the moment at which the clock was set. */
export class Casus {
  readonly people: People;
  readonly gezin: Gezin;
  readonly #scene: Scene;
  #id: HulpvraagId | undefined;
  #adviezen = 0;

  constructor(people: People, scene: Scene, gezin: Gezin) {
    this.people = people;
    this.gezin = gezin;
    this.#scene = scene;
  }

  get id(): HulpvraagId {
    if (!this.#id) throw new Error(`The case of ${this.naam} has not begun`);
    return this.#id;
  }

  get clock(): DemoClock {
    return this.#scene.clock;
  }

  get voorschool(): Acting {
    return acting(this.people[this.gezin.voorschool]);
  }

  /** What follows happens so many working days before the seed, at this time. */
  on(workdaysAgo: number, time: string): this {
    this.clock.moveTo(workdaysAgo, time);
    return this;
  }

  /** The contactpersoon makes the dossier: a Concept, of which nobody is told. */
  async begin(): Promise<void> {
    const { contactpersoonJk, specialist, platformId } = this.people;
    const { kind, ouders, voorschool } = this.gezin;
    const { body } = await this.#scene.ask(acting(contactpersoonJk), 'POST', '/v1/hulpvragen', {
      platformId,
      voorschoolContact: this.people[voorschool].verwijzing,
      jkSpecialist: specialist.verwijzing,
      kind,
      ouders: ouders.map((ouder) => ({ relatie: 'OUDER', ...ouder })),
    });
    this.#id = z.parse(HulpvraagIdSchema, body.id);
  }

  async change(wie: Acting | Player, naar: Status, more: object = {}): Promise<void> {
    const { etag } = await this.#ask(wie, 'GET');
    await this.#ask(wie, 'POST', '/statuswijzigingen', { naar, ...more }, etag);
  }

  async fillIn(formulier: Formulier): Promise<void> {
    const { etag } = await this.#ask(this.voorschool, 'GET');
    await this.#ask(this.voorschool, 'PUT', '/formulier', formulier, etag);
  }

  /** Adds a file and has it checked. Gives its id. */
  async send(
    wie: Acting | Player,
    file: UploadFile,
    documentsoort: Documentsoort,
    resultaat: 'NO_THREATS_FOUND' | 'THREATS_FOUND' = 'NO_THREATS_FOUND',
  ): Promise<string> {
    const { bestandsnaam, mediatype, bytes } = file;
    const sha256 = sha256Base64(bytes);
    const announced = { bestandsnaam, mediatype, grootte: bytes.length, sha256, documentsoort };
    const { body } = await this.#ask(wie, 'POST', '/bijlagen', announced);
    const bijlageId = String(body.id);
    const { dossierId } = splitHulpvraagId(this.id);
    await this.#scene.takeIn({ dossierId, bijlageId, file, resultaat });
    await this.#scene.sendMails(this.id);
    return bijlageId;
  }

  /** The form with its answers, signed by the first parent, and then sent in. */
  async handIn(formulier: Formulier): Promise<void> {
    await this.fillIn(formulier);
    await this.send(this.voorschool, await this.signedForm(formulier), 'AANVRAAG_ONDERWIJSADVIES_JK');
    await this.change(this.voorschool, 'JK_BIJLAGEN_TOEGEVOEGD');
  }

  signedForm(formulier: Formulier): Promise<UploadFile> {
    const { vraag, sterkeKanten, zorgen, wensOuders } = formulier;
    const alineas = [this.naam, `Onze vraag: ${vraag}`, `Gaat goed: ${sterkeKanten}`, `Zorgen: ${zorgen}`, wensOuders];
    return paper('aanvraag-getekend.pdf', 'Aanvraag onderwijsadvies Jonge Kind', alineas, this.gezin.ouders[0]?.naam);
  }

  get naam(): string {
    return `${this.gezin.kind.voornaam} ${this.gezin.kind.achternaam}`;
  }

  async observe(tekst: string): Promise<void> {
    const datum = this.clock.nu.slice(0, 10);
    await this.#ask(this.people.specialist, 'POST', '/observaties', { datum, tekst });
  }

  async advise(advies: string, afspraken = ''): Promise<void> {
    const wat = { advies, afspraken, gezien: this.#adviezen };
    await this.#ask(this.people.specialist, 'POST', '/onderwijsadviezen', wat);
    this.#adviezen += 1;
  }

  /** The parent gets an account, without having signed in yet. */
  async inviteParent(naam: string): Promise<Acting> {
    const ouder = await this.#ouder(naam);
    await this.#ask(this.people.specialist, 'POST', `/ouders/${ouder.id}/accountuitnodigingen`);
    return acting(await this.#parentLid(ouder.email ?? ''));
  }

  /** The parent gets an account and signs in for the first time. */
  async welcomeParent(naam: string): Promise<Player> {
    const ouder = await this.#ouder(naam);
    await this.#ask(this.people.specialist, 'POST', `/ouders/${ouder.id}/accountuitnodigingen`);
    const player = new Player(this.people.world, naam, ouder.email ?? '');
    await this.people.enter(player, 'OUDER', await this.#parentLid(player.email));
    return player;
  }

  /** Puts a school on the list. Gives its place there. */
  async wish(school: Player): Promise<SchoolId> {
    const wat = { contact: school.verwijzing };
    const { body } = await this.#ask(this.people.specialist, 'POST', '/scholen-van-voorkeur', wat);
    return body.id as SchoolId;
  }

  /** The parent lets a school read everything that they read themselves. */
  async consent(ouder: Player, schoolId: SchoolId): Promise<void> {
    await this.#ask(ouder, 'POST', '/toestemmingen', { schoolId, documenten: await this.#papers(ouder) });
  }

  /** The same on paper, for a parent without an account. */
  async consentOnPaper(naam: string, schoolId: SchoolId): Promise<void> {
    const { specialist } = this.people;
    const tekst = `Ik vind het goed dat de school van onze keuze de documenten van ${this.naam} leest.`;
    const file = await paper('toestemming-getekend.pdf', 'Toestemming', [tekst], naam);
    const documenten = await this.#papers(specialist);
    const bijlageId = await this.send(specialist, file, 'TOESTEMMING_SCHOOL');
    const { id: ouderId } = await this.#ouder(naam);
    await this.#ask(specialist, 'POST', '/vastgelegde-toestemmingen', { ouderId, bijlageId, schoolId, documenten });
  }

  async answer(school: Player, schoolId: SchoolId, body: object): Promise<void> {
    await this.#ask(school, 'POST', `/scholen-van-voorkeur/${schoolId}/schoolreacties`, body);
  }

  /** The written application of the parents, received on a date: the zorgplicht begins. */
  async applied(schoolId: SchoolId, ontvangenOp: string): Promise<void> {
    await this.#ask(this.people.specialist, 'POST', `/scholen-van-voorkeur/${schoolId}/aanmeldingen`, { ontvangenOp });
  }

  async askSchool(schoolId: SchoolId): Promise<void> {
    await this.#ask(this.people.specialist, 'POST', `/scholen-van-voorkeur/${schoolId}/vragen`);
  }

  /** A consultation round with everything that is there to read. Gives its id. */
  async plan(moment: string, plaats: string): Promise<string> {
    const { specialist } = this.people;
    const documenten = await this.#papers(specialist);
    const ronde = { moment, duurMinuten: 60, plaats, documenten };
    const { body } = await this.#ask(specialist, 'POST', '/overlegrondes', ronde);
    return String(body.id);
  }

  async invite(rondeId: string, wie: object, functie: string, sluitOp: string): Promise<void> {
    const wat = { wie, functie, openingswijze: 'BIJ_AANVANG', sluitOp };
    await this.#ask(this.people.specialist, 'POST', `/overlegrondes/${rondeId}/uitnodigingen`, wat);
  }

  /** Opens the dossier, which the log keeps. */
  async read(wie: Acting | Player): Promise<void> {
    await this.#ask(wie, 'GET', '/dossier');
  }

  async tell(ouder: Player, tekst: string): Promise<void> {
    await this.#ask(ouder, 'POST', '/zienswijzen', { tekst });
  }

  /** The id of a parent in the dossier. */
  async ouderId(naam: string): Promise<string> {
    return (await this.#ouder(naam)).id;
  }

  async #ouder(naam: string): Promise<{ readonly id: string; readonly email?: string }> {
    const { body } = await this.#ask(this.people.specialist, 'GET', '/dossier');
    const ouders = body.ouders as { id: string; naam: string }[];
    const found = ouders.find((one) => one.naam === naam);
    if (!found) throw new Error(`${this.naam} has no parent ${naam}`);
    const email = this.gezin.ouders.find((one) => one.naam === naam)?.email;
    return { id: found.id, ...(email === undefined ? {} : { email }) };
  }

  async #parentLid(email: string) {
    const account = await this.#scene.gebruikers.findByEmail(email);
    const [lid] = account?.lidmaatschappen ?? [];
    if (!lid) throw new Error(`There is no account of ${email}`);
    return lid;
  }

  async #papers(wie: Acting | Player) {
    const { body } = await this.#ask(wie, 'GET', '/dossier');
    const ids = (key: string) => (body[key] as { id: string }[]).map(({ id }) => id);
    return { bijlageIds: ids('bijlagen'), observatieIds: ids('observaties'), adviesIds: ids('adviezen') };
  }

  async #ask(wie: Acting | Player, method: string, rest = '', body?: unknown, ifMatch?: string) {
    const who = wie instanceof Player ? acting(wie) : wie;
    const answered = await this.#scene.ask(who, method, `/v1/hulpvragen/${this.id}${rest}`, body, ifMatch);
    if (method !== 'GET') await this.#scene.sendMails(this.id);
    return answered;
  }
}

function acting(wie: Player | { readonly naam: string; readonly gebruikerId: string; readonly id: string }): Acting {
  if (!(wie instanceof Player)) return { naam: wie.naam, gebruikerId: wie.gebruikerId, lidmaatschapId: wie.id };
  const { label: naam, gebruikerId, lidmaatschapId } = wie;
  return { naam, gebruikerId, lidmaatschapId };
}
