import { Page } from '../../ui/page.tsx';

export function HulpvragenPage() {
  return <Page title="Hulpvragen">{null}</Page>;
}
