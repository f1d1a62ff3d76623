import * as z from 'zod/mini';
import { BestandsnaamSchema, EXTENSIE_TEKST, hasFittingExtensie } from '#shared/bijlage/bestandsnaam.ts';
import { GRENZEN_TEKST } from '#shared/bijlage/grenzen.ts';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import {
  BIJLAGE_GRENZEN,
  BijlageStandSchema,
  DocumentsoortSchema,
  MEDIATYPES,
  MediatypeSchema,
  WeigerredenSchema,
  ZichtbaarVoorSchema,
} from '#shared/model/bijlage.ts';
import { RolSchema } from '#shared/model/gebruiker.ts';
import { BijlageKan, WeggehaaldKan } from './acts.ts';
import { routesOf } from './route.ts';

/** What is announced before an upload. Each refusal names the limits. */
export const BijlageBody = lazy(() =>
  z
    .strictObject({
      bestandsnaam: BestandsnaamSchema,
      mediatype: z.enum(MEDIATYPES, { error: `Dit soort bestand kan niet. ${GRENZEN_TEKST}` }),
      grootte: z
        .int()
        .check(
          z.minimum(BIJLAGE_GRENZEN.minBytes, { error: `Dit bestand is leeg. ${GRENZEN_TEKST}` }),
          z.maximum(BIJLAGE_GRENZEN.maxBytes, { error: `Dit bestand is te groot. ${GRENZEN_TEKST}` }),
        ),
      sha256: z
        .string()
        .check(z.regex(/^[A-Za-z0-9+/]{43}=$/, { error: 'Dit moet de SHA-256 van de inhoud zijn, in base64.' })),
      documentsoort: DocumentsoortSchema,
      zichtbaarVoor: z.optional(ZichtbaarVoorSchema.check(z.maxLength(2))),
    })
    .check(
      // A file without a name is told that, and nothing about its kind.
      z.refine(({ bestandsnaam, mediatype }) => bestandsnaam === '' || hasFittingExtensie(bestandsnaam, mediatype), {
        path: ['bestandsnaam'],
        error: EXTENSIE_TEKST,
      }),
    ),
);

/** One bijlage, with what the actor may do with it. Bytes only through a download, when BESCHIKBAAR. */
export const BijlageView = lazyObject(() => ({
  id: IdSchema,
  documentsoort: DocumentsoortSchema,
  documentsoortLabel: z.string(),
  bestandsnaam: z.string(),
  /**
   * The name under which it was sent, when the content turned out to be of another kind; the name above is made right.
   */
  gekozenNaam: z.optional(z.string()),
  mediatype: MediatypeSchema,
  grootte: z.number(),
  stand: BijlageStandSchema,
  weigerreden: z.optional(WeigerredenSchema),
  weigertekst: z.optional(z.string()),
  /** True when there is something to look at: `weergave: VOORBEELD` gives the file itself, or of a HEIC a JPEG. */
  teBekijken: z.boolean(),
  /** Of a HEIC: whether a picture to look at could be made of it. Absent while it is made. */
  voorbeeld: z.optional(z.enum(['GEMAAKT', 'KAN_NIET'])),
  /** What was done to the file, in Dutch; only for whoever added it and the SWV. */
  opmerkingen: z.array(z.string()),
  uploadVerlooptOp: MomentSchema,
  toegevoegdOp: MomentSchema,
  toegevoegdDoorRol: RolSchema,
  /** Added by the actor's own organisation. */
  eigen: z.boolean(),
  /** Who may read it besides the SWV, once the status opens the dossier for them. */
  zichtbaarVoor: ZichtbaarVoorSchema,
  acties: BijlageKan,
  /** As `acties` say it, in short. */
  magVerwijderen: z.boolean(),
  magDocumentsoortWijzigen: z.boolean(),
  /** Which of both may be changed: who reads it is for the SWV. */
  magZichtbaarheidWijzigen: z.boolean(),
}));

/** One that was removed and can be brought back; there is nothing to read of it. */
export const WeggehaaldView = lazyObject(() => ({
  id: IdSchema,
  documentsoort: DocumentsoortSchema,
  documentsoortLabel: z.string(),
  bestandsnaam: z.string(),
  grootte: z.number(),
  weggehaaldOp: MomentSchema,
  weggehaaldDoor: z.object({ naam: z.string(), organisatieNaam: z.string() }),
  /** From this moment on it cannot be brought back. */
  terugTot: MomentSchema,
  acties: WeggehaaldKan,
}));

/**
 * The one request with which a browser uploads: exactly this method, URL and headers, with the announced bytes as body.
 */
export const UploadView = lazyObject(() => ({
  url: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  verlooptOp: MomentSchema,
}));

/** A bijlage with the request to upload it, as long as it waits for its upload. */
export const BijlageMetUploadView = lazy(() => z.extend(BijlageView, { upload: z.optional(UploadView) }));

/** As a file to keep, or to look at. */
const WeergaveSchema = z.enum(['DOWNLOAD', 'VOORBEELD']);

const route = routesOf({ area: 'bijlagen' });
const aankondiging = routesOf({ area: 'bijlagen', recht: 'BIJLAGE_TOEVOEGEN', response: BijlageMetUploadView });
const pad = '/v1/hulpvragen/{hulpvraagId}/bijlagen';

export const leesBijlageGrenzen = route('GET /v1/bijlage-grenzen', {
  operationId: 'leesBijlageGrenzen',
  recht: 'EIGEN_ACCOUNT',
  summary: 'Welke bestanden u kunt toevoegen: soorten, grootte en aantal',
  response: lazyObject(() => ({
    tekst: z.string(),
    minBytes: z.number(),
    maxBytes: z.number(),
    maxPerHulpvraag: z.number(),
    soorten: z.array(z.object({ mediatype: MediatypeSchema, extensies: z.array(z.string()) })),
    documentsoorten: z.array(z.object({ documentsoort: DocumentsoortSchema, label: z.string() })),
  })),
});

export const lijstBijlagen = route(`GET ${pad}`, {
  operationId: 'lijstBijlagen',
  recht: 'STUKKEN_LEZEN',
  summary: 'De bijlagen die u mag lezen, en hoe ver eigen uploads zijn',
  response: lazyObject(() => ({
    items: z.array(BijlageView),
    /** What was removed and can be brought back; for the SWV. */
    weggehaald: z.optional(z.array(WeggehaaldView)),
  })),
});

export const registreerBijlage = aankondiging(`POST ${pad}`, {
  operationId: 'registreerBijlage',
  summary: 'Kondig een bijlage aan; het antwoord zegt waarheen en hoe u het bestand stuurt',
  body: BijlageBody,
});

export const vernieuwUpload = aankondiging(`POST ${pad}/{bijlageId}/uploads`, {
  operationId: 'vernieuwUpload',
  summary: 'Stuur een bestand alsnog, bijvoorbeeld nadat de verbinding wegviel',
});

export const downloadBijlage = route(`POST ${pad}/{bijlageId}/downloads`, {
  operationId: 'downloadBijlage',
  limiet: { soort: 'DOWNLOAD' },
  recht: 'STUKKEN_LEZEN',
  summary: 'Vraag een adres om een bijlage te lezen; het werkt maximaal een minuut',
  body: lazyStrictObject(() => ({ weergave: z._default(WeergaveSchema, 'DOWNLOAD') })),
  response: lazyObject(() => ({
    url: z.string(),
    weergave: WeergaveSchema,
    verlooptOp: MomentSchema,
  })),
});

export const bewerkBijlage = route(`PATCH ${pad}/{bijlageId}`, {
  operationId: 'bewerkBijlage',
  // Who added it may add bijlagen now; the rest is for whoever looks after all of them (bewerk-bijlage.ts).
  recht: 'BIJLAGE_TOEVOEGEN',
  summary: 'Wijzig de documentsoort, of wie de bijlage mag lezen',
  body: lazyStrictObject(() => ({
    documentsoort: z.optional(DocumentsoortSchema),
    zichtbaarVoor: z.optional(ZichtbaarVoorSchema.check(z.maxLength(2))),
  })),
  response: BijlageView,
});

export const verwijderBijlage = route(`DELETE ${pad}/{bijlageId}`, {
  operationId: 'verwijderBijlage',
  // BIJLAGE_BEHEREN, for any bijlage, always goes with this right for the own ones (tabel.ts).
  recht: 'BIJLAGE_VERWIJDEREN',
  summary: 'Verwijder een bijlage; het samenwerkingsverband kan haar nog 7 dagen terughalen, daarna is het bestand weg',
});

export const haalBijlageTerug = route(`POST ${pad}/{bijlageId}/terughalingen`, {
  operationId: 'haalBijlageTerug',
  recht: 'BIJLAGE_TERUGHALEN',
  summary: 'Haal een verwijderde bijlage terug; wie haar door een overleg of toestemming las, leest haar daarmee niet',
  response: BijlageView,
});

export const bijlagenRoutes = [
  leesBijlageGrenzen,
  lijstBijlagen,
  registreerBijlage,
  vernieuwUpload,
  downloadBijlage,
  bewerkBijlage,
  verwijderBijlage,
  haalBijlageTerug,
] as const;
