import { useState } from 'preact/hooks';
import { lijstOrganisaties } from '#web/api/organisaties.ts';
import { useList } from '#web/api/use-list.ts';
import { goTo, href, useAddress } from '#web/router.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Button } from '#web/ui/button.tsx';
import { optionsOf, Select } from '#web/ui/fields.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import { OrganisatieDialog } from './organisatie-dialog.tsx';

type Soort = keyof typeof t.soorten;

/** The organisations that the SWV works with, one kind at a time. */
export function Organisaties() {
  const { query } = useAddress();
  const [isAdding, setAdding] = useState(false);
  const asked = query.get('soort') ?? '';
  const soort: Soort = Object.hasOwn(t.soorten, asked) ? (asked as Soort) : 'VOORSCHOOL';
  const list = useList((cursor, signal) => lijstOrganisaties({ query: { soort, cursor }, signal }), [soort]);
  return (
    <Section heading={t.organisaties}>
      <p class="soft">{t.geenDossier}</p>
      <div class="filters">
        <Select
          plek="/soort"
          label={t.soort}
          value={soort}
          onValue={(next) => goTo(href(['beheer', 'organisaties'], { soort: next }), { replace: true })}
          options={optionsOf(t.soorten)}
        />
      </div>
      <div>
        <Button onClick={() => setAdding(true)}>{t.organisatieToevoegen}</Button>
      </div>
      <Listed of={list} empty={<p>{t.geenOrganisaties}</p>}>
        {(items) => (
          <Table caption={t.soorten[soort]} columns={[t.naam, t.plaats, t.stand]} hasLinks>
            {items.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a class="row-link" href={href(['beheer', 'organisaties', one.id], { soort })}>
                    {one.naam}
                  </a>
                </th>
                <td data-label={t.plaats}>{one.plaats ?? '–'}</td>
                <td data-label={t.stand}>
                  {one.actief ? t.standen.ACTIEF : <span class="badge badge--refuse">{t.nietActief}</span>}
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Listed>
      {isAdding && (
        <OrganisatieDialog
          organisatie={undefined}
          soort={soort === 'SAMENWERKINGSVERBAND' ? 'VOORSCHOOL' : soort}
          onClose={() => setAdding(false)}
          onChanged={list.reload}
        />
      )}
    </Section>
  );
}
