import { Page } from '../../ui/page.tsx';

export function OverlegrondesPage() {
  return <Page title="Overleg">{null}</Page>;
}
