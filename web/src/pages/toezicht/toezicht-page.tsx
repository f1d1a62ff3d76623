import { Page } from '../../ui/page.tsx';

export function ToezichtPage() {
  return <Page title="Toezicht">{null}</Page>;
}
