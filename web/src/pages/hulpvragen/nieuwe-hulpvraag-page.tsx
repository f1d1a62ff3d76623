import { Page } from '../../ui/page.tsx';

export function NieuweHulpvraagPage() {
  return <Page title="Nieuw">{null}</Page>;
}
