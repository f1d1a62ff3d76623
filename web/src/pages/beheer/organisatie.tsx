import { useState } from 'preact/hooks';
import { lijstLeden } from '#web/api/leden.ts';
import { lijstOrganisaties } from '#web/api/organisaties.ts';
import { useData } from '#web/api/use-data.ts';
import { allPages, useList } from '#web/api/use-list.ts';
import type { Params } from '#web/lazy-page.tsx';
import { href, useAddress } from '#web/router.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Select } from '#web/ui/fields.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { LidDialog } from './lid-dialog.tsx';
import { OrganisatieDialog } from './organisatie-dialog.tsx';
import { Stand } from './stand.tsx';
import type { Lid, OrganisatieView } from './views.ts';

type Soort = OrganisatieView['soort'];

/** One organisation and its people. The kind stands in the address, because organisations are listed per kind. */
export function Organisatie({ path }: Params) {
  const { query } = useAddress();
  const soort = (query.get('soort') ?? 'VOORSCHOOL') as Soort;
  const organisatieId = path[2] ?? '';
  const organisatie = useData(
    async (signal) => {
      const all = await allPages((cursor) => lijstOrganisaties({ query: { soort, aantal: 100, cursor }, signal }));
      return { ...all, body: all.body.find(({ id }) => id === organisatieId) };
    },
    [organisatieId, soort],
  );
  return (
    <Loading of={organisatie}>
      {(data) => (data ? <Found organisatie={data} onChanged={organisatie.reload} /> : <p>{t.organisatieOnbekend}</p>)}
    </Loading>
  );
}

function Found(props: { readonly organisatie: OrganisatieView; readonly onChanged: () => void }) {
  const { organisatie } = props;
  const [open, setOpen] = useState<'wijzigen' | 'uitnodigen'>();
  const [groep, setGroep] = useState<'MEDEWERKERS' | 'BIJ_DOSSIER'>('MEDEWERKERS');
  const isSwv = organisatie.soort === 'SAMENWERKINGSVERBAND';
  const list = useList(
    (cursor, signal) =>
      lijstLeden({
        params: { organisatieId: organisatie.id },
        query: { groep, cursor },
        signal,
      }),
    [organisatie.id, groep],
  );
  const close = () => setOpen(undefined);
  return (
    <Section heading={t.mensenVan(organisatie.naam)}>
      <div class="row">
        {canDo(organisatie.acties, 'nodigLidUit') && (
          <Button kind="primary" onClick={() => setOpen('uitnodigen')}>
            {t.uitnodigen}
          </Button>
        )}
        {canDo(organisatie.acties, 'bewerkOrganisatie') && (
          <Button onClick={() => setOpen('wijzigen')}>{t.organisatieWijzigen}</Button>
        )}
        <ButtonLink kind="subtle" href={href(['beheer', 'organisaties'], { soort: organisatie.soort })}>
          {t.organisaties}
        </ButtonLink>
      </div>
      <WhyNot of={[[t.uitnodigen, whyNot(organisatie.acties, 'nodigLidUit')]]} />
      {isSwv && (
        <div class="filters">
          <Select
            plek="/groep"
            label={t.groep}
            value={groep}
            onValue={(next) => setGroep(next as typeof groep)}
            options={[
              { value: 'MEDEWERKERS', label: t.medewerkers },
              { value: 'BIJ_DOSSIER', label: t.bijDossier },
            ]}
          />
        </div>
      )}
      <Listed of={list} empty={<p>{t.geenMensen}</p>}>
        {(items) => <LedenTabel items={items} />}
      </Listed>
      {open === 'uitnodigen' && (
        <LidDialog organisatie={organisatie} lid={undefined} onClose={close} onChanged={list.reload} />
      )}
      {open === 'wijzigen' && (
        <OrganisatieDialog
          organisatie={organisatie}
          soort={organisatie.soort}
          onClose={close}
          onChanged={() => {
            props.onChanged();
            list.reload();
          }}
        />
      )}
    </Section>
  );
}

function LedenTabel({ items }: { readonly items: readonly Lid[] }) {
  return (
    <Table caption={t.mensen} columns={[t.naam, t.rollen, t.stand, t.totEnMet]} hasLinks>
      {items.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <a class="row-link" href={href(['beheer', 'gebruikers', one.gebruikerId])}>
              {one.naam}
            </a>
          </th>
          <td data-label={t.rollen}>{one.rollen.map((rol) => ROL_TEKST[rol]).join(', ')}</td>
          <td data-label={t.stand}>
            <Stand lid={one} />
          </td>
          <td data-label={t.totEnMet}>{one.totEnMet ? showDate(one.totEnMet) : '–'}</td>
        </tr>
      ))}
    </Table>
  );
}
