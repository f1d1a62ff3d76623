import { Page } from '../../ui/page.tsx';

export function HulpvraagPage() {
  return <Page title="Hulpvraag">{null}</Page>;
}
