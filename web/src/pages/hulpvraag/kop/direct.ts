import { downloadOverdracht } from '#web/api/overdracht.ts';
import type { Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import { saveFrom } from '#web/ui/save-from.ts';

type Daad = NonNullable<Hulpvraag['kop']['daad']>['daad'];

const DIRECT: Partial<Record<Daad, (hulpvraagId: Hulpvraag['id']) => Promise<void>>> = {
  PAKKET_DOWNLOADEN: async (hulpvraagId) => {
    const { body } = await downloadOverdracht({ params: { hulpvraagId } });
    await saveFrom(body.url);
  },
};

/** What is done by the button itself, without anything to fill in or to confirm. */
export function directVan(daad: Daad): ((hulpvraagId: Hulpvraag['id']) => Promise<void>) | undefined {
  return DIRECT[daad];
}
