import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Kind } from '#shared/model/kind.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireGeboortedatum } from './geboortedatum.ts';

/** Changes the child's data. @throws DomainError ONGELDIGE_INVOER for another date of birth that cannot be right. */
export function bewerkKind(dossier: Dossier, kind: Omit<Kind, 'versie'>, { nu }: Pick<Context, 'nu'>): Uitkomst {
  if (kind.geboortedatum !== dossier.kind.geboortedatum) {
    requireGeboortedatum(kind.geboortedatum, '/geboortedatum', nu, dossier.kop.aangemaaktOp);
  }
  const changed = { ...kind, versie: dossier.kind.versie + 1 };
  return silent({ ...dossier, kind: changed }, 'kind', dossier.kop.id);
}
