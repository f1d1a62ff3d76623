import { Page } from '../../ui/page.tsx';

export function BeheerPage() {
  return <Page title="Beheer">{null}</Page>;
}
