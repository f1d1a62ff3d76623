import { signal } from '@preact/signals';
import type { HulpvraagId } from '#web/wire/ids.ts';

/** The hulpvraag that was refused last, by something asked of one of its parts: perhaps access just ended. */
export const refusedCase = signal<{ readonly hulpvraagId: HulpvraagId; readonly at: number } | undefined>(undefined);

/** Called for every request that was refused; only those about a part of a hulpvraag matter. */
export function noteRefusal(status: number, path: string, hulpvraagId: HulpvraagId | undefined): void {
  const isPart = hulpvraagId !== undefined && !path.endsWith('{hulpvraagId}') && !path.endsWith('/dossier');
  if (isPart && (status === 403 || status === 404)) refusedCase.value = { hulpvraagId, at: Date.now() };
}
