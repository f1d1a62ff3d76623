/** The acts on one bijlage, and on one that was removed (daden.ts). */
import { requireEigenOfBeheer, requireLeesbaar } from '#shared/bijlage/eigen-bijlage.ts';
import { requireTerugTeHalen } from '#shared/bijlage/haal-bijlage-terug.ts';
import { requireOpnieuwTeSturen } from '#shared/bijlage/vernieuw-upload.ts';
import { requireGeenBewijs } from '#shared/bijlage/verwijder-bijlage.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { WeggehaaldeBijlage } from '#shared/model/weggehaald.ts';
import type { Bijlageactie, Weggehaaldactie } from './acties-per-ding.ts';
import type { Daden, Vrager } from './list-acts.ts';

const eigenOfBeheer = ({ dossier, toegang }: Geopend, { id }: Bijlage, { actor }: Vrager) =>
  requireEigenOfBeheer(dossier, toegang, id, actor);

export const BIJLAGEDADEN: Daden<Bijlageactie, Bijlage> = {
  downloadBijlage: {
    recht: 'STUKKEN_LEZEN',
    guard: ({ dossier, toegang }, { id }, { actor }) => requireLeesbaar(dossier, toegang, id, actor),
  },
  vernieuwUpload: {
    recht: 'BIJLAGE_TOEVOEGEN',
    guard: (geopend, one, vrager) => {
      eigenOfBeheer(geopend, one, vrager);
      requireOpnieuwTeSturen(geopend.dossier, one, vrager.nu);
    },
  },
  bewerkBijlage: { recht: 'BIJLAGE_TOEVOEGEN', guard: eigenOfBeheer },
  verwijderBijlage: {
    recht: 'BIJLAGE_VERWIJDEREN',
    guard: (geopend, one, vrager) => {
      eigenOfBeheer(geopend, one, vrager);
      requireGeenBewijs(geopend.dossier, one);
    },
  },
};

export const WEGGEHAALDDADEN: Daden<Weggehaaldactie, WeggehaaldeBijlage> = {
  haalBijlageTerug: {
    recht: 'BIJLAGE_TERUGHALEN',
    guard: ({ dossier }, { id }, { nu }) => requireTerugTeHalen(dossier, id, nu),
  },
};
