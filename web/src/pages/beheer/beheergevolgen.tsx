import type * as contract from '#shared/contract/beheergevolgen.ts';
import { toonBeheergevolgen } from '#web/api/beheergevolgen.ts';
import { useData } from '#web/api/use-data.ts';
import { beheerTeksten as t } from '#web/teksten/beheer.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import type { AnswerOf, SentTo } from '#web/wire/types.ts';

type Gevolgen = AnswerOf<typeof contract.toonBeheergevolgen>;

/**
 * What a change of who works here does to cases, before it is done: numbers and how much, told by the very rules that
 * will do it.
 */
export function Beheergevolgen({ voornemen }: { readonly voornemen: SentTo<typeof contract.toonBeheergevolgen> }) {
  const gevolgen = useData((signal) => toonBeheergevolgen({ body: voornemen, signal }), [voornemen]);
  return (
    <Section heading={t.gevolgen} level={3}>
      <Loading of={gevolgen} lines={3}>
        {(data) => <Zaken gevolgen={data} />}
      </Loading>
    </Section>
  );
}

function Zaken({ gevolgen: { mensen, zaken, volledig, krijgt, verliest } }: { readonly gevolgen: Gevolgen }) {
  return (
    <>
      {krijgt && <Rechten kop={t.gaatOpen} rechten={krijgt} geen={t.nietsOpen} />}
      {verliest && verliest.length > 0 && <Rechten kop={t.gaatDicht} rechten={verliest} geen="" />}
      <p>{t.gevolgenMail(mensen)}</p>
      {zaken.length === 0 ? (
        <p>{t.geenZaken}</p>
      ) : (
        <>
          <p>{t.zakenUitleg(zaken.length)}</p>
          <ul>
            {zaken.map((one) => (
              <li key={one.zaaknummer}>{t.zaakgevolg(one)}</li>
            ))}
          </ul>
        </>
      )}
      {!volledig && <p>{t.meerZaken}</p>}
    </>
  );
}

/** What somebody may do from then on, or no more. */
function Rechten(props: { readonly kop: string; readonly rechten: readonly string[]; readonly geen: string }) {
  const { kop, rechten, geen } = props;
  if (rechten.length === 0) return <p>{geen}</p>;
  return (
    <>
      <p>{kop}</p>
      <ul>
        {rechten.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
